using Acme_Service.Infrastructure.Settings;
using Amazon.CDK;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace Acme_Service.Infrastructure.Operations;

/// <summary>How long this environment keeps its logs, and whether they outlive the stack.</summary>
internal sealed record LogSettings(EnvironmentSettings Environment)
{
    public LogGroup Group(Construct scope, string id) => new(scope, id, new LogGroupProps
    {
        Retention = LogRetention.Of(Environment.Operations.LogRetentionDays),
        RemovalPolicy = Environment.ProtectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
}
