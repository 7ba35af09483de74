namespace Acme_Service.Infrastructure.Settings;

internal sealed partial record EnvironmentSettings
{
    public required AuthorizerSettings Authorizer { get; init; }
}
