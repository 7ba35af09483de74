namespace Acme_Service.Infrastructure.Settings;

internal sealed partial record EnvironmentSettings
{
    public PostgresSettings Postgres { get; init; } = new();
}
