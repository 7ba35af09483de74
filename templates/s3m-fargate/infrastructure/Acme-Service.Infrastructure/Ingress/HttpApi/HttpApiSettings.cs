using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record HttpApiSettings : IChecked
{
    /// <summary>Browser origins that may call the API, such as <c>https://app.example.com</c>; empty for none.</summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    /// <summary>Limits above which the gateway answers 429.</summary>
    public ThrottlingSettings Throttling { get; init; } = new();

    /// <summary>Null for the name that AWS gives the API, which no longer answers once it has a name of its own.</summary>
    public DomainSettings? Domain { get; init; }

    /// <summary>Whether CloudWatch also collects metrics of every route, which it bills each. No alarm needs them.</summary>
    public bool DetailedMetrics { get; init; }

    public IEnumerable<string> Problems() =>
        CorsOrigin.Problems(CorsOrigins);
}
