using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record RestApiSettings : IChecked
{
    /// <summary>Browser origins that may call the API, such as <c>https://app.example.com</c>; empty for none.</summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    /// <summary>Limits above which the gateway answers 429.</summary>
    public ThrottlingSettings Throttling { get; init; } = new();

    /// <summary>Log of the gateway's own work, besides the access log. Request bodies are never logged.</summary>
    public ExecutionLogging ExecutionLogging { get; init; } = ExecutionLogging.Errors;

    /// <summary>A web application firewall in front of the API, for $9 a month and $0.60 per million requests. Null for none.</summary>
    public FirewallSettings? Firewall { get; init; }

    /// <summary>Null for the name that AWS gives the API, which no longer answers once it has a name of its own.</summary>
    public DomainSettings? Domain { get; init; }

    /// <summary>Whether requests are traced with X-Ray.</summary>
    public bool Tracing { get; init; } = true;

    /// <summary>Whether CloudWatch also collects metrics of every method, which it bills each. No alarm needs them.</summary>
    public bool DetailedMetrics { get; init; }

    public IEnumerable<string> Problems() =>
        CorsOrigin.Problems(CorsOrigins);
}

internal enum ExecutionLogging
{
    Off,
    Errors,
    Info,
}
