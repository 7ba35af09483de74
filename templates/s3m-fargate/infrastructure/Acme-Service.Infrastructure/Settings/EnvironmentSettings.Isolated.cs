namespace Acme_Service.Infrastructure.Settings;

internal sealed partial record EnvironmentSettings
{
    public IsolatedSettings Isolated { get; init; } = new();
}
