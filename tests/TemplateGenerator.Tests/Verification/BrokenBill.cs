using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Bill;
using TemplateGenerator.Catalog.Reading;
using TemplateGenerator.CloudFormation;
using TemplateGenerator.Verification.Rules.Bill;

namespace TemplateGenerator.Tests.Verification;

public sealed class BrokenBill
{
    private const string Prices =
        """
        {
          "region": "us-east-1", "hoursPerMonth": 730, "rates": [],
          "items": [
            { "id": "nat-gateway", "name": "NAT", "monthly": 36.50 }, { "id": "interface-endpoint", "name": "Endpoint", "monthly": 7.30 },
            { "id": "secrets-endpoint", "name": "Endpoint", "monthly": 7.30 }, { "id": "nlb", "name": "NLB", "monthly": 16.43 },
            { "id": "alb", "name": "ALB", "monthly": 16.43 }, { "id": "public-ipv4", "name": "Address", "monthly": 3.65 },
            { "id": "fargate-task", "name": "Task", "monthly": 7.21 }, { "id": "rds-instance", "name": "RDS", "monthly": 13.98 },
            { "id": "secret", "name": "Secret", "monthly": 0.40 }, { "id": "snapstart", "name": "SnapStart", "monthly": 1.98 },
            { "id": "firewall", "name": "Firewall", "monthly": 9.00 }, { "id": "container-insights", "name": "Insights", "monthly": 0.30 },
            { "id": "service-alarms", "name": "Alarms", "monthly": 0.10 }, { "id": "alarm-key", "name": "Key", "monthly": 1.00 },
            { "id": "moon", "name": "Moon", "monthly": 1.00 }
          ]
        }
        """;

    private const string Costs =
        """
        [
          { "item": "nat-gateway", "dev": 0, "prod": 1 }, { "item": "interface-endpoint", "dev": 0, "prod": 2 }, { "item": "secrets-endpoint", "dev": 0, "prod": 1 },
          { "item": "nlb", "dev": 0, "prod": 1 }, { "item": "alb", "dev": 0, "prod": 1 }, { "item": "public-ipv4", "dev": 0, "prod": 3 },
          { "item": "fargate-task", "dev": 0, "prod": 2 }, { "item": "rds-instance", "dev": 0, "prod": 1 }, { "item": "secret", "dev": 0, "prod": 1 },
          { "item": "snapstart", "dev": 0, "prod": 1 }, { "item": "firewall", "dev": 0, "prod": 1 }, { "item": "container-insights", "dev": 0, "prod": 38 },
          { "item": "service-alarms", "dev": 0, "prod": 5 }, { "item": "alarm-key", "dev": 0, "prod": 1 }
        ]
        """;

    /// <summary>Holds one of each that those costs name.</summary>
    private const string Good =
        """
        {
          "Nat": { "Type": "AWS::EC2::NatGateway" },
          "NatAddress": { "Type": "AWS::EC2::EIP" },
          "Logs": { "Type": "AWS::EC2::VPCEndpoint", "Properties": { "VpcEndpointType": "Interface", "ServiceName": "com.amazonaws.eu-west-1.logs", "SubnetIds": ["a", "b"] } },
          "Secrets": {
            "Type": "AWS::EC2::VPCEndpoint",
            "Properties": {
              "VpcEndpointType": "Interface", "SubnetIds": ["a"],
              "ServiceName": { "Fn::Join": ["", ["com.amazonaws.", { "Ref": "AWS::Region" }, ".secretsmanager"]] }
            }
          },
          "S3": { "Type": "AWS::EC2::VPCEndpoint", "Properties": { "VpcEndpointType": "Gateway", "ServiceName": "com.amazonaws.eu-west-1.s3" } },
          "Nlb": { "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": { "Type": "network", "Scheme": "internal", "Subnets": ["a", "b"] } },
          "Alb": { "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": { "Type": "application", "Scheme": "internet-facing", "Subnets": ["a", "b", "c"] } },
          "Cluster": { "Type": "AWS::ECS::Cluster", "Properties": { "ClusterSettings": [{ "Name": "containerInsights", "Value": "enabled" }] } },
          "Task": { "Type": "AWS::ECS::TaskDefinition", "Properties": { "Cpu": "256", "Memory": "512", "RuntimePlatform": { "CpuArchitecture": "ARM64" } } },
          "Service": { "Type": "AWS::ECS::Service", "Properties": { "TaskDefinition": { "Ref": "Task" } } },
          "Scaling": {
            "Type": "AWS::ApplicationAutoScaling::ScalableTarget",
            "Properties": { "MinCapacity": 2, "ResourceId": { "Fn::Join": ["", ["service/", { "Fn::GetAtt": ["Service", "Name"] }]] } }
          },
          "Policy": { "Type": "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": { "PolicyType": "TargetTrackingScaling" } },
          "Instance": {
            "Type": "AWS::RDS::DBInstance",
            "Properties": { "DBInstanceClass": "db.t4g.micro", "AllocatedStorage": "20", "StorageType": "gp3", "MultiAZ": false }
          },
          "Secret": { "Type": "AWS::SecretsManager::Secret" },
          "Function": { "Type": "AWS::Lambda::Function", "Properties": { "MemorySize": 512, "SnapStart": { "ApplyOn": "PublishedVersions" } } },
          "Alias": { "Type": "AWS::Lambda::Alias", "Properties": {} },
          "Firewall": { "Type": "AWS::WAFv2::WebACL", "Properties": { "Rules": [{}, {}, {}, {}] } },
          "Errors": { "Type": "AWS::CloudWatch::Alarm", "Properties": { "MetricName": "5XX" } },
          "Throttles": { "Type": "AWS::CloudWatch::Alarm", "Properties": { "Metrics": [{ "Expression": "a + b" }, { "MetricStat": {} }, { "MetricStat": {} }] } },
          "Key": { "Type": "AWS::KMS::Key" },
          "Stage": { "Type": "AWS::ApiGateway::Stage", "Properties": {} },
          "Table": { "Type": "AWS::DynamoDB::Table", "Properties": { "BillingMode": "PAY_PER_REQUEST" } }
        }
        """;

    [Fact]
    public void IsNotThatOfGoodTemplates() => Assert.Empty(Broken(_ => { }));

    [Theory]
    [InlineData("Nat", "nat-gateway", 1, 2)]
    [InlineData("Logs", "interface-endpoint", 2, 4)]
    [InlineData("Secrets", "secrets-endpoint", 1, 2)]
    [InlineData("Nlb", "nlb", 1, 2)]
    [InlineData("Instance", "rds-instance", 1, 2)]
    [InlineData("Secret", "secret", 1, 2)]
    [InlineData("Function", "snapstart", 1, 2)]
    [InlineData("Firewall", "firewall", 1, 2)]
    [InlineData("Throttles", "service-alarms, web-alarms, authorizer-alarms, database-alarms", 5, 7)]
    [InlineData("Policy", "service-alarms, web-alarms, authorizer-alarms, database-alarms", 5, 7)]
    [InlineData("Key", "alarm-key", 1, 2)]
    public void HasOneTooFew(string resource, string prices, int billed, int made) => Reports(
        resources => resources["Another"] = resources[resource]!.DeepClone(),
        $"the bill has {billed} of {prices}, where the templates make {made}: correct costs in content/catalog.json.");

    [Fact]
    public void HasAnAddressTooFew() => Reports(
        resources => resources["Alb"]!["Properties"]!["Subnets"]!.AsArray().Add("d"),
        "the bill has 3 of public-ipv4, where the templates make 4: correct costs in content/catalog.json.");

    [Fact]
    public void HasATaskTooFew() => Reports(
        resources => resources["Scaling"]!["Properties"]!["MinCapacity"] = 3,
        "the bill has 2 of fargate-task, web-task, where the templates make 3: correct costs in content/catalog.json.");

    [Fact]
    public void HasMetricsTooMany() => Reports(
        resources => resources["Cluster"]!["Properties"]!["ClusterSettings"]![0]!["Value"] = "disabled",
        "the bill has 38 of container-insights, where the templates make 0: correct costs in content/catalog.json.");

    [Theory]
    [InlineData("Task", "Cpu", "\"512\"", "services/Task: a task of another size or processor has no price in content/prices.json.")]
    [InlineData("Instance", "Iops", "12000", "services/Instance: Performance Insights or IOPS of an instance has no price in content/prices.json.")]
    [InlineData("Firewall", "Rules", "[{}]", "services/Firewall: a web ACL with another number of rules has no price in content/prices.json.")]
    [InlineData("Function", "MemorySize", "1024", "services/Function: SnapStart of a function of another size has no price in content/prices.json.")]
    [InlineData("Alias", "ProvisionedConcurrencyConfig", "{}", "services/Alias: provisioned concurrency has no price in content/prices.json.")]
    [InlineData("Stage", "CacheClusterEnabled", "true", "services/Stage: the cache of a stage has no price in content/prices.json.")]
    [InlineData("Table", "BillingMode", "\"PROVISIONED\"", "services/Table: provisioned capacity of a table has no price in content/prices.json.")]
    public void LacksAPrice(string resource, string property, string value, string problem) =>
        Reports(resources => resources[resource]!["Properties"]![property] = JsonNode.Parse(value), problem);

    [Fact]
    public void LacksThePriceOfAnInstance() => Assert.Equal(
        [
            "the bill has 1 of rds-instance, where the templates make 0: correct costs in content/catalog.json.",
            "services/Instance: an instance of another class, storage or standby has no price in content/prices.json.",
        ],
        Broken(resources => resources["Instance"]!["Properties"]!["MultiAZ"] = true));

    [Fact]
    public void DoesNotKnowAType() => Reports(
        resources => resources["Broker"] = JsonNode.Parse("""{ "Type": "AWS::AmazonMQ::Broker" }"""),
        "services/Broker: nobody has said what a AWS::AmazonMQ::Broker costs: count it in BilledResources.cs, or name it in UnbilledResources.cs.");

    [Fact]
    public void LacksThePriceOfAnAddress() => Reports(
        resources => resources["Address"] = JsonNode.Parse("""{ "Type": "AWS::EC2::EIP" }"""),
        "services/Address: an address without a NAT gateway has no price in content/prices.json.");

    [Fact]
    public void HasALineThatNobodyCounts() => Assert.Equal(
        ["moon is on the bill, but nothing counts it in templates: add it to BilledResources.cs."],
        Broken(_ => { }, """{ "item": "moon", "dev": 0, "prod": 1 }"""));

    private static void Reports(Action<JsonNode> change, string problem) => Assert.Equal([problem], Broken(change));

    private static List<string> Broken(Action<JsonNode> change, string? cost = null)
    {
        var resources = JsonNode.Parse(Good)!;
        change(resources);
        var catalog = CatalogLoader.Load(
            Samples.CatalogJson(json =>
            {
                json["costs"] = JsonNode.Parse(Costs);
                if (cost is not null)
                {
                    json["costs"]!.AsArray().Add(JsonNode.Parse(cost));
                }
            }),
            PriceList.Parse(Prices));
        var combination = Combinations.WithDefaults(catalog, new Dictionary<string, string>());
        return [.. BillRules.Broken(catalog, combination, "prod", [new CloudTemplate("services", new JsonObject { ["Resources"] = resources })])];
    }
}
