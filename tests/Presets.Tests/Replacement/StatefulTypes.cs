namespace Presets.Tests.Replacement;

/// <summary>Types of resources that hold something, or that others know by an address.</summary>
internal static class StatefulTypes
{
    /// <summary>Type → what is lost with a resource.</summary>
    private static readonly Dictionary<string, string> _losses = new(StringComparer.Ordinal)
    {
        ["AWS::ApiGateway::RestApi"] = "the address that clients call",
        ["AWS::ApiGatewayV2::Api"] = "the address that clients call",
        ["AWS::CloudFront::Distribution"] = "the address of the web app",
        ["AWS::Cognito::UserPool"] = "its users and their passwords",
        ["AWS::Cognito::UserPoolClient"] = "the client id that callers have configured",
        ["AWS::Cognito::UserPoolDomain"] = "the address of the sign-in page",
        ["AWS::DynamoDB::GlobalTable"] = "its items",
        ["AWS::DynamoDB::Table"] = "its items",
        ["AWS::EC2::EIP"] = "the address that third parties may have allowed",
        ["AWS::EC2::Subnet"] = "everything that runs in it",
        ["AWS::EC2::VPC"] = "everything that runs in it",
        ["AWS::ECR::Repository"] = "its images",
        ["AWS::ECS::Cluster"] = "the services that run in it",
        ["AWS::EFS::FileSystem"] = "its files",
        ["AWS::ElasticLoadBalancingV2::LoadBalancer"] = "its DNS name and the connections through it",
        ["AWS::KMS::Key"] = "everything that only this key can decrypt",
        ["AWS::Logs::LogGroup"] = "its log",
        ["AWS::RDS::DBCluster"] = "its data",
        ["AWS::RDS::DBInstance"] = "its data",
        ["AWS::RDS::DBSubnetGroup"] = "the database in it, which is replaced with it",
        ["AWS::S3::Bucket"] = "its objects",
        ["AWS::SecretsManager::Secret"] = "the credentials in it",
        ["AWS::ServiceDiscovery::HttpNamespace"] = "the names by which services find each other",
        ["AWS::SNS::Topic"] = "its confirmed subscriptions",
    };

    /// <summary>Properties that a deployment fails to change although the schema of the type does not say so.</summary>
    private static readonly Dictionary<string, string[]> _cannotChange = new(StringComparer.Ordinal)
    {
        ["AWS::Cognito::UserPool"] = ["AliasAttributes", "UsernameAttributes"],
    };

    public static bool Contains(string type) => _losses.ContainsKey(type);

    public static string LostWith(string type) => _losses[type];

    public static IReadOnlyList<string> CannotChange(string type) => _cannotChange.GetValueOrDefault(type) ?? [];
}
