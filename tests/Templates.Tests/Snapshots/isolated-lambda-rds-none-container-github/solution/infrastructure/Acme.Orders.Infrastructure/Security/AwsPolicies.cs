using Constructs;

namespace Acme.Orders.Infrastructure.Security;

/// <summary>AWS's own policies that roles of functions have.</summary>
internal static class AwsPolicies
{
    public const string VpcAccess = ServiceRoles + "AWSLambdaVPCAccessExecutionRole]";

    public const string CodeDeploy = ServiceRoles + "AWSCodeDeployRoleForLambdaLimited]";

    public const string Backup = ServiceRoles + "AWSBackupServiceRolePolicyForBackup]";

    public const string RdsMonitoring = ServiceRoles + "AmazonRDSEnhancedMonitoringRole]";

    private const string ServiceRoles = "AwsSolutions IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/";

    /// <param name="role">Of a function of CDK.</param>
    public static void AcceptAt(IConstruct role) =>
        Accepted.At(
            role,
            "CDK's code alone runs with it, and only while CloudFormation deploys. AWS's policy lets it write to any log group, and read none.",
            ServiceRoles + "AWSLambdaBasicExecutionRole]");

    /// <param name="role">Of a function that X-Ray traces.</param>
    public static void AcceptTracingAt(IConstruct role) =>
        Accepted.At(role.Node.FindChild("DefaultPolicy"), "The actions of X-Ray know no resources.", "AwsSolutions IAM5[Resource::*]");
}
