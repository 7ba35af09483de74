namespace Acme.Orders.Api.Items;

/// <summary>Whose items a request is about.</summary>
internal static class ItemOwner
{
    /// <summary>Nobody signs in, so all callers are one owner.</summary>
    public static string Of(HttpContext _) => "everyone";

    /// <summary>Ends the address of an item.</summary>
    public static QueryString QueryOf(HttpContext _) => default;
}
