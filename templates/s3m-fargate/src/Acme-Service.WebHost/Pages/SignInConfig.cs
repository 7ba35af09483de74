namespace Acme_Service.WebHost.Pages;

/// <param name="Authority">URL of the OpenID Connect issuer.</param>
/// <param name="ClientId">The client id under which the issuer knows the page.</param>
/// <param name="Scope">Scopes separated by spaces.</param>
internal sealed record SignInConfig(string Authority, string ClientId, string Scope);
