namespace Acme_Service.Infrastructure.Settings;

internal sealed partial record EnvironmentSettings
{
    public StaticSiteSettings StaticSite { get; init; } = new();
}
