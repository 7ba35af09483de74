using System.Text.Json.Serialization;

namespace Acme_Service.WebHost.Pages;

/// <param name="Authority">URL of the OpenID Connect issuer.</param>
/// <param name="ClientId">The client id under which the issuer knows the page.</param>
/// <param name="Scope">Scopes separated by spaces.</param>
/// <param name="Origins">Where the issuer and its endpoints are; empty for the issuer's own host.</param>
internal sealed record SignInConfig(
    string Authority, string ClientId, string Scope, [property: JsonIgnore] IReadOnlyList<string> Origins);
