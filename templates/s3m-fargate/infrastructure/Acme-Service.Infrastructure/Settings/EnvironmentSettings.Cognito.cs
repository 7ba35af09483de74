namespace Acme_Service.Infrastructure.Settings;

internal sealed partial record EnvironmentSettings
{
    public CognitoSettings Cognito { get; init; } = new();
}
