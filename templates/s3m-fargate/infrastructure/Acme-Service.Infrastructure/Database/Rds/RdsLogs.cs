using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Security;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.RDS;
using Constructs;

namespace Acme_Service.Infrastructure.Database;

/// <summary>
/// Retention of the logs that the database exports. RDS makes their groups when it has something to write, so that a stack that made them too
/// would find them there: a function of CDK makes what is missing, and sets the retention of what it finds.
/// </summary>
internal sealed class RdsLogs : Construct
{
    public static readonly string[] Exported = ["postgresql", "upgrade"];

    /// <summary>Id that CDK gives the function in every stack.</summary>
    private const string FunctionId = "LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a";

    private const int MemoryMiB = 256;

    private readonly LogGroup _log;
    private readonly Role _role;

    public RdsLogs(Construct scope, string id, LogSettings logs)
        : base(scope, id)
    {
        _log = logs.Group(this, "Logs");
        _role = FunctionRole.ThatWrites(_log, this, "Role");
    }

    /// <summary>The role of the function. CDK would add the retention of every log group.</summary>
    public IRole Role => _role.WithoutPolicyUpdates();

    /// <summary>Lets the function set the retention of the logs of an instance.</summary>
    public void Complete(DatabaseInstance instance)
    {
        _ = _role.AddToPrincipalPolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["logs:CreateLogGroup", "logs:DeleteRetentionPolicy", "logs:PutRetentionPolicy"],
            Resources = [.. Exported.Select(name => ArnOf($"/aws/rds/instance/{instance.InstanceIdentifier}/{name}:*"))],
        }));
        var function = (CfnResource)Stack.Of(this).Node.FindChild(FunctionId).Node.DefaultChild!;

        // CDK lets it wait for policies that it adds itself, and it adds none.
        function.Node.AddDependency(_role);
        function.AddPropertyOverride("Runtime", CdkFunctions.CurrentNode);
        function.AddPropertyOverride("MemorySize", MemoryMiB);
        function.AddPropertyOverride("LoggingConfig.LogGroup", _log.LogGroupName);
        CdkFunctions.AcceptAt(function);
        Accepted.At(
            _role.Node.FindChild("DefaultPolicy"),
            "The asterisk stands for the streams of one log group.",
            @"AwsSolutions IAM5[/^Resource::arn:.*:log-group:\/aws\/rds\/instance\/[^*]+:\*$/]");
    }

    private string ArnOf(string logGroup) => Stack.Of(this).FormatArn(new ArnComponents
    {
        Service = "logs",
        Resource = "log-group",
        ResourceName = logGroup,
        ArnFormat = ArnFormat.COLON_RESOURCE_NAME,
    });
}
