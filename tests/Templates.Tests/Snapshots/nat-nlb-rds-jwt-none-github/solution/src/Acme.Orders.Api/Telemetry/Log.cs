namespace Acme.Orders.Api.Telemetry;

/// <summary>Every message this service logs. None may hold a token, a claim or a user id.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1, Message = "{Method} {Route} answered {StatusCode} in {ElapsedMilliseconds} ms")]
    public static partial void RequestCompleted(
        this ILogger logger, LogLevel level, string method, string route, int statusCode, long elapsedMilliseconds);

    [LoggerMessage(2, LogLevel.Information, "Items are kept in memory and lost when the process ends")]
    public static partial void ItemsAreKeptInMemory(this ILogger logger);

    [LoggerMessage(3, LogLevel.Information, "The database is up to date; migrations applied: {Count}")]
    public static partial void DatabaseMigrated(this ILogger logger, int count);

    [LoggerMessage(4, LogLevel.Warning, "{Header} was sent more than once. The gateway overwrites it, so a caller bypasses the gateway")]
    public static partial void IdentityWasSentTwice(this ILogger logger, string header);
}
