using System.Globalization;
using Acme_Service.Authorizer.Jwt;

namespace Acme_Service.Authorizer.Gateway;

/// <summary>Identity that the gateway passes on to the services in headers. API Gateway takes strings only.</summary>
/// <param name="PrincipalId">The verified caller.</param>
/// <param name="Roles">Separated by commas.</param>
/// <param name="Expires">Seconds since 1970, for the services: the gateway keeps this for longer.</param>
internal sealed record Identity(string PrincipalId, string Roles, string Expires)
{
    /// <summary>
    /// A list without elements. An empty value might leave the gateway nothing to overwrite the header with, and then the
    /// client's own would reach the service.
    /// </summary>
    private const string NoRoles = ",";

    public static Identity Of(Caller caller, IReadOnlyList<string> roles) => new(
        caller.PrincipalId,
        roles.Count == 0 ? NoRoles : string.Join(',', roles),
        caller.Expires.ToString(CultureInfo.InvariantCulture));
}
