namespace Acme_Service.Api.Telemetry;

internal static partial class Log
{
    [LoggerMessage(5, LogLevel.Warning, "The caller's token is refused: {Reason}. Either something else than the gateway reaches this service, or it was told another user pool or app client")]
    public static partial void TokenIsRefused(this ILogger logger, string reason);
}
