namespace Acme_Service.Infrastructure.Settings;

internal sealed partial record EnvironmentSettings
{
    public HttpApiSettings HttpApi { get; init; } = new();
}
