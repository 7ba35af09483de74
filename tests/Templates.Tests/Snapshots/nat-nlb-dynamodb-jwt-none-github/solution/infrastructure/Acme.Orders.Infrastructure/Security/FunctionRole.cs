using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace Acme.Orders.Infrastructure.Security;

/// <summary>Roles of functions, narrower than those that CDK would make.</summary>
internal static class FunctionRole
{
    /// <summary>A role that may write one log. AWS's own policy would let it write every log of the account.</summary>
    public static Role ThatWrites(ILogGroup log, Construct scope, string id)
    {
        var role = Of(scope, id);
        _ = log.GrantWrite(role);
        return role;
    }

    private static Role Of(Construct scope, string id, params IManagedPolicy[] policies) =>
        new(scope, id, new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com"), ManagedPolicies = policies });
}
