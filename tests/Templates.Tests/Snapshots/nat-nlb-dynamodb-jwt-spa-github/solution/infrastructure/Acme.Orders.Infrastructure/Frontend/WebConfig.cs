namespace Acme.Orders.Infrastructure.Frontend;

/// <summary>Configuration of the web app; browsers get it as config.json.</summary>
internal sealed record WebConfig
{
    /// <summary>To which browsers append the paths of services; empty for the web app's own address.</summary>
    public required string ApiUrl { get; init => field = value.TrimEnd('/'); }

    public required SignIn SignIn { get; init; }
}

/// <summary>Sign-in to the web app: authorization code with PKCE at an OpenID Connect issuer.</summary>
internal sealed record SignIn
{
    /// <summary>The issuer's address, as it stands in its tokens.</summary>
    public required string Authority { get; init; }

    /// <summary>The web app at the issuer: a public client, without a secret.</summary>
    public required string ClientId { get; init; }

    /// <summary>Separated by spaces.</summary>
    public required string Scope { get; init; }

    /// <summary>Origins of the issuer and its endpoints, for the Content-Security-Policy of the page.</summary>
    public required IReadOnlyList<string> Origins { get; init; }
}
