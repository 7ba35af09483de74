using Amazon.CDK.AWS.IAM;
#if (UseLambda)
using Amazon.CDK.AWS.Lambda;
#endif
#if (UseRds || UseJwt || UseSpa)
using Amazon.CDK.AWS.Logs;
#endif
using Constructs;

namespace Acme_Service.Infrastructure.Security;

/// <summary>Roles of functions, narrower than those that CDK would make.</summary>
internal static class FunctionRole
{
#if (UseRds || UseJwt || UseSpa)
    /// <summary>A role that may write one log. AWS's own policy would let it write every log of the account.</summary>
    public static Role ThatWrites(ILogGroup log, Construct scope, string id)
    {
        var role = Of(scope, id);
        _ = log.GrantWrite(role);
        return role;
    }

#endif
#if (UseLambda)
    /// <summary>
    /// A role with which Lambda may put a function into a VPC. AWS's own policy is attached as the role is made, where one of our own could
    /// come too late for the function.
    /// </summary>
    public static Role InVpc(Construct scope, string id) =>
        Of(scope, id, ManagedPolicy.FromAwsManagedPolicyName("service-role/AWSLambdaVPCAccessExecutionRole"));

    /// <summary>Keeps the code of a function from network interfaces, which Lambda makes and removes for it under the same role.</summary>
    /// <remarks>Source: Lambda Developer Guide, "Giving Lambda functions access to resources in an Amazon VPC".</remarks>
    public static void KeepFromNetwork(Function function) =>
        // A part of the function's role would have to be there before the function, whose ARN it names.
        function.Role!.AttachInlinePolicy(new Policy(function, "NoNetworkInterfaces", new PolicyProps
        {
            Statements =
            [
                new PolicyStatement(new PolicyStatementProps
                {
                    Effect = Effect.DENY,
                    Actions =
                    [
                        "ec2:AssignPrivateIpAddresses",
                        "ec2:CreateNetworkInterface",
                        "ec2:DeleteNetworkInterface",
                        "ec2:DescribeNetworkInterfaces",
                        "ec2:DescribeSubnets",
                        "ec2:UnassignPrivateIpAddresses",
                    ],
                    Resources = ["*"],
                    Conditions = new Dictionary<string, object>
                    {
                        ["ArnEquals"] = new Dictionary<string, object> { ["lambda:SourceFunctionArn"] = function.FunctionArn },
                    },
                }),
            ],
        }));

#endif
    private static Role Of(Construct scope, string id, params IManagedPolicy[] policies) =>
        new(scope, id, new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com"), ManagedPolicies = policies });
}
