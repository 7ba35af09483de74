namespace Acme_Service.Infrastructure.Settings;

internal sealed partial record EnvironmentSettings
{
    public NatSettings Nat { get; init; } = new();
}
