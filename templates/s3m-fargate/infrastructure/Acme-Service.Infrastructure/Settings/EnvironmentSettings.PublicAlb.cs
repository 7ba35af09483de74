namespace Acme_Service.Infrastructure.Settings;

internal sealed partial record EnvironmentSettings
{
    public PublicAlbSettings PublicAlb { get; init; } = new();
}
