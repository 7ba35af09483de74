namespace Acme_Service.Infrastructure.Settings;

internal sealed partial record EnvironmentSettings
{
    public required SignInSettings SignIn { get; init; }
}
