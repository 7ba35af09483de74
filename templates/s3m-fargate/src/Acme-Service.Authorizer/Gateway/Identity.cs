namespace Acme_Service.Authorizer.Gateway;

/// <summary>What the gateway passes on to the services in headers. API Gateway takes strings only.</summary>
/// <param name="PrincipalId">The verified caller.</param>
/// <param name="Roles">Separated by commas.</param>
internal sealed record Identity(string PrincipalId, string Roles);
