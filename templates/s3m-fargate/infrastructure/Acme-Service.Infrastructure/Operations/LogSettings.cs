using Acme_Service.Infrastructure.Security;
using Acme_Service.Infrastructure.Settings;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace Acme_Service.Infrastructure.Operations;

/// <summary>Retention of this environment's logs, and whether they outlive the stack.</summary>
internal sealed record LogSettings(EnvironmentSettings Environment)
{
    /// <param name="scope">Construct whose log it is.</param>
    /// <param name="id">Unique in the construct.</param>
    /// <param name="name">Where AWS looks for a group of this name.</param>
    public LogGroup Group(Construct scope, string id, string? name = null) => new(scope, id, new LogGroupProps
    {
        LogGroupName = name,
        Retention = LogRetention.Of(Environment.Operations.LogRetentionDays),
        EncryptionKey = EncryptionKey.Of(scope, Environment),
        RemovalPolicy = Environment.RemovalOfData,
    });
}

/// <summary>The retention times that CloudWatch Logs knows.</summary>
internal static class LogRetention
{
    private static readonly Dictionary<int, RetentionDays> _byDays = new()
    {
        [1] = RetentionDays.ONE_DAY,
        [3] = RetentionDays.THREE_DAYS,
        [5] = RetentionDays.FIVE_DAYS,
        [7] = RetentionDays.ONE_WEEK,
        [14] = RetentionDays.TWO_WEEKS,
        [30] = RetentionDays.ONE_MONTH,
        [60] = RetentionDays.TWO_MONTHS,
        [90] = RetentionDays.THREE_MONTHS,
        [120] = RetentionDays.FOUR_MONTHS,
        [150] = RetentionDays.FIVE_MONTHS,
        [180] = RetentionDays.SIX_MONTHS,
        [365] = RetentionDays.ONE_YEAR,
        [400] = RetentionDays.THIRTEEN_MONTHS,
        [545] = RetentionDays.EIGHTEEN_MONTHS,
        [731] = RetentionDays.TWO_YEARS,
        [1827] = RetentionDays.FIVE_YEARS,
        [3653] = RetentionDays.TEN_YEARS,
    };

    public static IEnumerable<int> ValidDays => _byDays.Keys;

    public static RetentionDays Of(int days) => _byDays[days];
}
