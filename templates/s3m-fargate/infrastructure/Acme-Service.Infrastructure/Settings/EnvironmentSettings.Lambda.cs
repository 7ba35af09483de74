namespace Acme_Service.Infrastructure.Settings;

internal sealed partial record EnvironmentSettings
{
    public LambdaSettings Lambda { get; init; } = new();
}
