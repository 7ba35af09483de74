using Amazon.CDK;
using Amazon.CDK.AWS.APIGateway;
using Amazon.CDK.AWS.IAM;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>
/// The role under which API Gateway writes logs. There is one per account and region, so it stays when this stack is
/// deleted: taking it away would silence every other API.
/// </summary>
internal sealed class AccountLogRole : Construct
{
    public AccountLogRole(Construct scope, string id)
        : base(scope, id)
    {
        var role = new Role(this, "Role", new RoleProps
        {
            AssumedBy = new ServicePrincipal("apigateway.amazonaws.com"),
            ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonAPIGatewayPushToCloudWatchLogs")],
        });
        role.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        new CfnAccount(this, "Account", new CfnAccountProps { CloudWatchRoleArn = role.RoleArn })
            .ApplyRemovalPolicy(RemovalPolicy.RETAIN);
    }
}
