namespace Acme_Service.Infrastructure.Ingress;

/// <summary>The bearer tokens that an application load balancer lets through. It verifies them itself, by RS256.</summary>
internal sealed record AlbTokenRules
{
    /// <summary>As it stands in the tokens' <c>iss</c>.</summary>
    public required string Issuer { get; init; }

    /// <summary>Address of the issuer's keys; the load balancer fetches them over the internet.</summary>
    public required string JwksEndpoint { get; init; }

    /// <summary>Claims that must have exactly these values.</summary>
    public required IReadOnlyDictionary<string, string> Claims { get; init; }

    /// <summary>A scope that must be among those of the token.</summary>
    public required string Scope { get; init; }
}
