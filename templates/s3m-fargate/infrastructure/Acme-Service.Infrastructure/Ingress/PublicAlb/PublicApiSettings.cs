using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record PublicApiSettings : IChecked
{
    /// <summary>Browser origins that may call the API, such as <c>https://app.example.com</c>; empty for none.</summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    public IEnumerable<string> Problems() =>
        CorsOrigin.Problems(CorsOrigins);
}
