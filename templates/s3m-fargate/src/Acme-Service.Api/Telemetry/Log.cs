namespace Acme_Service.Api.Telemetry;

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

    [LoggerMessage(10, LogLevel.Information, "Acme items are kept in memory and lost when the process ends")]
    public static partial void AcmeItemsAreKeptInMemory(this ILogger logger);

    [LoggerMessage(11, LogLevel.Information, "Acme items are kept in {File}. Delete it while the service is stopped to begin with samples again")]
    public static partial void AcmeItemsAreKeptInFile(this ILogger logger, string file);

    [LoggerMessage(12, LogLevel.Warning, "The acme items in {File} cannot be read, and new ones take their place: {Reason}")]
    public static partial void FileOfAcmeItemsIsUnreadable(this ILogger logger, string file, string reason);
#if (UseRds)

    [LoggerMessage(20, LogLevel.Information, "The database is up to date; migrations applied: {Count}")]
    public static partial void DatabaseMigrated(this ILogger logger, int count);

    [LoggerMessage(21, LogLevel.Error, "The database could not be brought up to date: {Failure}: {Reason}")]
    public static partial void DatabaseNotMigrated(this ILogger logger, string failure, string reason);

    [LoggerMessage(22, LogLevel.Warning, "The login of the database could not be read again, and the known one is used: {Failure}: {Reason}")]
    public static partial void LoginWasNotRenewed(this ILogger logger, string failure, string reason);
#endif
#if (UseJwt)

    [LoggerMessage(30, LogLevel.Warning, "{Header} was sent more than once. The gateway overwrites it, so a caller bypasses the gateway")]
    public static partial void IdentityWasSentTwice(this ILogger logger, string header);

    [LoggerMessage(31, LogLevel.Warning, "{Header} holds a comma, which no caller's id does. Either a caller bypasses the gateway, or something behind it joins headers")]
    public static partial void IdentityIsAList(this ILogger logger, string header);

    [LoggerMessage(32, LogLevel.Warning, "{Header} does not say when the caller's token expires. Either a caller bypasses the gateway, or the gateway does not write this header")]
    public static partial void ExpiryIsUnknown(this ILogger logger, string header);
#elif (UseCognito)

    [LoggerMessage(33, LogLevel.Warning, "The caller's token is refused: {Reason}. Either a caller bypasses the gateway, or this service is configured for another user pool or app client")]
    public static partial void TokenIsRefused(this ILogger logger, string reason);
#endif
}
