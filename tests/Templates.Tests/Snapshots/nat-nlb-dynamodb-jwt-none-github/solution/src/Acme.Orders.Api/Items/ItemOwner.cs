using System.Security.Claims;
using Acme.Orders.Api.Identity;
using Acme.Orders.Shared;
using Microsoft.OpenApi;

namespace Acme.Orders.Api.Items;

/// <summary>Whose items a request is about.</summary>
internal static class ItemOwner
{
    private const string Parameter = "owner";

    private const int MaxLength = 512;

    /// <summary>The caller, or who the query parameter <c>owner</c> names: see <see cref="AllowItemsOfOthersToAdministrators"/>.</summary>
    public static string Of(HttpContext http) => Named(http) ?? http.User.Id();

    /// <summary>Ends the address of an item, so that whoever named its owner finds it there.</summary>
    public static QueryString QueryOf(HttpContext http) => Named(http) is { } owner ? QueryString.Create(Parameter, owner) : default;

    /// <summary>Refuses (403) requests that name another owner than the caller, unless the caller is an administrator.</summary>
    public static void AllowItemsOfOthersToAdministrators(this RouteGroupBuilder items)
    {
        items.RequireAuthorization(policy => policy.RequireAssertion(context =>
            context.Resource is HttpContext http && (Named(http) is not { } owner || MayActFor(owner, http.User))));
        items.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = Parameter,
                In = ParameterLocation.Query,
                Description = "Whose items, for administrators; without it the caller's.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
            return Task.CompletedTask;
        });
    }

    private static bool MayActFor(string owner, ClaimsPrincipal caller) =>
        caller.HasClaim(ClaimTypes.NameIdentifier, owner) || (caller.IsInRole(CallerRole.Administrator) && CanBeId(owner));

    // What no caller can be called need not reach the store, which may not take it.
    private static bool CanBeId(string owner) => owner.Length is > 0 and <= MaxLength && owner.All(character => character is > ' ' and <= '~');

    private static string? Named(HttpContext http) => http.Request.Query.TryGetValue(Parameter, out var owner) ? owner.ToString() : null;
}
