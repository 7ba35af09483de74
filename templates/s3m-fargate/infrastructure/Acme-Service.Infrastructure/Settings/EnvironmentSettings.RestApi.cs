namespace Acme_Service.Infrastructure.Settings;

internal sealed partial record EnvironmentSettings
{
    public RestApiSettings RestApi { get; init; } = new();
}
