namespace Acme_Service.Authorizer.Gateway;

/// <summary>Identity that the gateway passes on to the services in headers. API Gateway takes strings only.</summary>
/// <param name="PrincipalId">The verified caller.</param>
/// <param name="Roles">Separated by commas.</param>
internal sealed record Identity(string PrincipalId, string Roles)
{
    /// <summary>
    /// A list without elements. An empty value might leave the gateway nothing to overwrite the header with, and then the
    /// client's own would reach the service.
    /// </summary>
    private const string NoRoles = ",";

    public static Identity Of(string principalId, IReadOnlyList<string> roles) =>
        new(principalId, roles.Count == 0 ? NoRoles : string.Join(',', roles));
}
