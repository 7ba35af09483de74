namespace Acme_Service.Infrastructure.Settings;

internal sealed partial record EnvironmentSettings
{
    public HostingSettings Hosting { get; init; } = new();
}
