namespace Acme_Service.Api.Telemetry;

internal static partial class Log
{
    [LoggerMessage(3, LogLevel.Information, "The database is up to date; migrations applied: {Count}")]
    public static partial void DatabaseMigrated(this ILogger logger, int count);
}
