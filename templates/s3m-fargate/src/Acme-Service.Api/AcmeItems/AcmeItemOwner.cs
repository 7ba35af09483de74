#if (!UseNoAuth)
using System.Security.Claims;
using Acme_Service.Api.Identity;
using Acme_Service.Shared;
using Microsoft.OpenApi;

#endif
namespace Acme_Service.Api.AcmeItems;

/// <summary>Whose acme items a request is about.</summary>
internal static class AcmeItemOwner
{
#if (UseNoAuth)
    /// <summary>Nobody signs in, so all callers are one owner.</summary>
    public static string Of(HttpContext _) => "everyone";

    /// <summary>Ends the address of an acme item.</summary>
    public static QueryString QueryOf(HttpContext _) => default;
#else
    private const string Parameter = "owner";

    private const int MaxLength = 512;

    /// <summary>The caller, or who the query parameter <c>owner</c> names: see <see cref="AllowAcmeItemsOfOthersToAdministrators"/>.</summary>
    public static string Of(HttpContext http) => Named(http) ?? http.User.Id();

    /// <summary>Ends the address of an acme item, so that whoever named its owner finds it there.</summary>
    public static QueryString QueryOf(HttpContext http) => Named(http) is { } owner ? QueryString.Create(Parameter, owner) : default;

    /// <summary>Refuses (403) requests that name another owner than the caller, unless the caller is an administrator.</summary>
    public static void AllowAcmeItemsOfOthersToAdministrators(this RouteGroupBuilder acmeItems)
    {
        acmeItems.RequireAuthorization(policy => policy.RequireAssertion(context =>
            context.Resource is HttpContext http && (Named(http) is not { } owner || MayActFor(owner, http.User))));
        acmeItems.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = Parameter,
                In = ParameterLocation.Query,
                Description = "Whose acme items, for administrators; without it the caller's.",
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
#endif
}
