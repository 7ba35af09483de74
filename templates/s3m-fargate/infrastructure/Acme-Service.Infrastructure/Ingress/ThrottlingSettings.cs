using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>Limits above which the gateway answers 429.</summary>
internal sealed record ThrottlingSettings : IChecked
{
    /// <summary>Requests a second, of all callers together.</summary>
    public int RequestsPerSecond { get; init; } = 100;

    /// <summary>Requests that may come at once.</summary>
    public int Burst { get; init; } = 200;

    public IEnumerable<string> Problems() =>
        [.. Valid.Range(RequestsPerSecond, 1, 10_000), .. Valid.Range(Burst, 1, 5_000)];
}
