using System.Text.RegularExpressions;
using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Operations;

internal sealed partial record OperationsSettings : IChecked
{
    /// <summary>Days for which logs are kept.</summary>
    public int LogRetentionDays { get; init; } = 30;

    /// <summary>
    /// Days for which the access logs of load balancers and of CloudFront are kept in S3, with addresses of callers and query strings. Null
    /// for no logs.
    /// </summary>
    public int? AccessLogDays { get; init; }

    /// <summary>Address that alarms are sent to. AWS sends it a message first, which has to be confirmed once.</summary>
    public string? AlarmEmail { get; init; }

    public IEnumerable<string> Problems() =>
        [
            .. Valid.OneOf(LogRetentionDays, LogRetention.ValidDays),
            .. AccessLogDays is { } days ? Valid.Range(days, 1, 3653, nameof(AccessLogDays)) : [],
            .. AlarmEmail is null ? [] : Valid.Pattern(AlarmEmail, EmailAddress, "an e-mail address or null"),
        ];

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    private static partial Regex EmailAddress { get; }
}
