using Constructs;

namespace Acme.Orders.Infrastructure.Security;

/// <summary>AWS's own policies that roles of functions have.</summary>
internal static class AwsPolicies
{
    public const string Backup = ServiceRoles + "AWSBackupServiceRolePolicyForBackup]";

    private const string ServiceRoles = "AwsSolutions IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/";

    /// <param name="role">Of a function.</param>
    public static void AcceptAt(IConstruct role) =>
        Accepted.At(role, "AWS's policy lets a function write its log, and nothing else.", ServiceRoles + "AWSLambdaBasicExecutionRole]");
}
