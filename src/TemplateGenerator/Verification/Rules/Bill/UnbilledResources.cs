namespace TemplateGenerator.Verification.Rules.Bill;

/// <summary>What templates may hold without a line of its own on the bill.</summary>
internal static class UnbilledResources
{
    /// <summary>Lines of nothing: they say that something is not billed while nobody uses it.</summary>
    public static IReadOnlySet<string> Prices { get; } = new HashSet<string> { "lambda-idle" };

    /// <summary>Types that are free, or paid by requests, data and users alone.</summary>
    public static IReadOnlySet<string> Types { get; } = new HashSet<string>
    {
        "AWS::ApiGateway::Authorizer", "AWS::ApiGateway::BasePathMapping", "AWS::ApiGateway::Deployment", "AWS::ApiGateway::DomainName",
        "AWS::ApiGateway::GatewayResponse", "AWS::ApiGateway::Method", "AWS::ApiGateway::Resource", "AWS::ApiGateway::RestApi",
        "AWS::ApiGateway::Stage", "AWS::ApiGateway::VpcLink",
        "AWS::ApiGatewayV2::Api", "AWS::ApiGatewayV2::ApiMapping", "AWS::ApiGatewayV2::Authorizer", "AWS::ApiGatewayV2::DomainName",
        "AWS::ApiGatewayV2::Integration", "AWS::ApiGatewayV2::Route", "AWS::ApiGatewayV2::Stage", "AWS::ApiGatewayV2::VpcLink",
        "AWS::ApplicationAutoScaling::ScalableTarget",
        "AWS::CertificateManager::Certificate",
        "AWS::CloudFront::Distribution", "AWS::CloudFront::Function", "AWS::CloudFront::OriginAccessControl",
        "AWS::CloudFront::ResponseHeadersPolicy",
        "AWS::CodeDeploy::Application", "AWS::CodeDeploy::DeploymentConfig", "AWS::CodeDeploy::DeploymentGroup",
        "AWS::Cognito::UserPool", "AWS::Cognito::UserPoolClient", "AWS::Cognito::UserPoolDomain", "AWS::Cognito::UserPoolGroup",
        "AWS::Cognito::UserPoolResourceServer",
        "AWS::DynamoDB::Table",
        "AWS::EC2::FlowLog", "AWS::EC2::InternetGateway", "AWS::EC2::Route", "AWS::EC2::RouteTable", "AWS::EC2::SecurityGroup",
        "AWS::EC2::SecurityGroupEgress", "AWS::EC2::SecurityGroupIngress", "AWS::EC2::Subnet", "AWS::EC2::SubnetRouteTableAssociation",
        "AWS::EC2::VPC", "AWS::EC2::VPCGatewayAttachment",
        "AWS::ECS::ClusterCapacityProviderAssociations",
        "AWS::ElasticLoadBalancingV2::Listener", "AWS::ElasticLoadBalancingV2::ListenerRule", "AWS::ElasticLoadBalancingV2::TargetGroup",
        "AWS::IAM::ManagedPolicy", "AWS::IAM::Policy", "AWS::IAM::Role",
        "AWS::Lambda::Alias", "AWS::Lambda::LayerVersion", "AWS::Lambda::Permission", "AWS::Lambda::Version",
        "AWS::Logs::LogGroup", "AWS::Logs::MetricFilter",
        "AWS::RDS::DBParameterGroup", "AWS::RDS::DBSubnetGroup",
        "AWS::Route53::RecordSet",
        "AWS::S3::Bucket", "AWS::S3::BucketPolicy",
        "AWS::SNS::Subscription", "AWS::SNS::Topic", "AWS::SNS::TopicPolicy",
        "AWS::SecretsManager::ResourcePolicy", "AWS::SecretsManager::RotationSchedule", "AWS::SecretsManager::SecretTargetAttachment",
        "AWS::ServiceDiscovery::HttpNamespace",
        "AWS::WAFv2::LoggingConfiguration", "AWS::WAFv2::WebACLAssociation",
        "Custom::CDKBucketDeployment", "Custom::DatabaseMigration", "Custom::S3AutoDeleteObjects", "Custom::VpcRestrictDefaultSG",
    };

    /// <summary>Types that <see cref="BilledResources"/> and <see cref="UnpricedResources"/> look into.</summary>
    public static IReadOnlySet<string> CountedTypes { get; } = new HashSet<string>
    {
        "AWS::ApplicationAutoScaling::ScalingPolicy", "AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm", "AWS::CloudWatch::Dashboard",
        "AWS::EC2::EIP", "AWS::EC2::NatGateway", "AWS::EC2::VPCEndpoint", "AWS::ECS::Cluster", "AWS::ECS::Service", "AWS::ECS::TaskDefinition",
        "AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::KMS::Key", "AWS::Lambda::Function", "AWS::RDS::DBInstance", "AWS::SecretsManager::Secret",
        "AWS::WAFv2::WebACL",
    };
}
