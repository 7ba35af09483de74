namespace Acme_Service.Api.Telemetry;

internal static partial class Log
{
    [LoggerMessage(4, LogLevel.Warning, "{Header} was sent more than once. The gateway overwrites it, so something else reaches this service")]
    public static partial void IdentityWasSentTwice(this ILogger logger, string header);
}
