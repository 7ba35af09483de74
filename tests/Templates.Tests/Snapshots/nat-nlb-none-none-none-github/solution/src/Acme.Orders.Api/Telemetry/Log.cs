namespace Acme.Orders.Api.Telemetry;

/// <summary>Every message this service logs. None may hold a token, a claim or a user id.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1, Message = "{Method} {Route} answered {StatusCode} in {ElapsedMilliseconds} ms")]
    public static partial void RequestCompleted(
        this ILogger logger, LogLevel level, string method, string route, int statusCode, long elapsedMilliseconds);

    [LoggerMessage(2, LogLevel.Error, "{Method} {Route} answered {StatusCode} in {ElapsedMilliseconds} ms")]
    public static partial void RequestFailed(
        this ILogger logger, Exception failure, string method, string route, int statusCode, long elapsedMilliseconds);

    [LoggerMessage(3, LogLevel.Warning, "{Method} {Route} answered {StatusCode} in {ElapsedMilliseconds} ms: {Failure}: {Reason}")]
    public static partial void RequestWasNotServed(
        this ILogger logger, string method, string route, int statusCode, long elapsedMilliseconds, string failure, string reason);

    [LoggerMessage(4, LogLevel.Warning, "Requests were turned away, since Limits:ConcurrentRequests are under way: {Count} since the last such line")]
    public static partial void RequestsWereTurnedAway(this ILogger logger, int count);

    [LoggerMessage(10, LogLevel.Information, "Items are kept in memory and lost when the process ends")]
    public static partial void ItemsAreKeptInMemory(this ILogger logger);

    [LoggerMessage(11, LogLevel.Information, "Items are kept in {File}. Delete it while the service is stopped to begin with samples again")]
    public static partial void ItemsAreKeptInFile(this ILogger logger, string file);

    [LoggerMessage(12, LogLevel.Warning, "The items in {File} cannot be read, and new ones take their place: {Reason}")]
    public static partial void FileOfItemsIsUnreadable(this ILogger logger, string file, string reason);
}
