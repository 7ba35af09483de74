namespace Acme_Service.Infrastructure.Settings;

internal sealed partial record EnvironmentSettings
{
    public PublicApiSettings PublicApi { get; init; } = new();
}
