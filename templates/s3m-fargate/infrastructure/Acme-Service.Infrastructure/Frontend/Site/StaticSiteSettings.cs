using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Frontend;

/// <summary>The web app on CloudFront.</summary>
internal sealed record StaticSiteSettings : IChecked
{
    public EdgeLocations EdgeLocations { get; init; } = EdgeLocations.Cheapest;

    /// <summary>Null for the name that CloudFront gives.</summary>
    public SiteDomainSettings? Domain { get; init; }

    public IEnumerable<string> Problems() => [];
}
