using System.Text.Json.Nodes;

namespace Acme.Orders.Infrastructure.Tests;

public class IsolatedEndpointsTests(SynthesizedApps apps)
{
    private StackTemplate Network => apps.Dev.Foundation;

    [Fact]
    public void Gateway_endpoints_lead_only_to_what_the_account_owns_and_to_image_layers() =>
        Assert.All(Endpoints("Gateway").SelectMany(endpoint => endpoint["PolicyDocument"]!["Statement"]!.AsArray()), statement => Assert.True(
            statement!["Condition"]?["StringEquals"]?["aws:ResourceAccount"] is not null
            || statement["Resource"].Joined().EndsWith("starport-layer-bucket/*", StringComparison.Ordinal)));

    [Fact]
    public void Endpoints_of_images_logs_and_secrets_take_callers_of_the_account_alone() =>
        Assert.All(Endpoints("Interface").Where(endpoint => !endpoint["ServiceName"].Joined().EndsWith("ssmmessages", StringComparison.Ordinal)), endpoint =>
        {
            var statement = Assert.Single(endpoint["PolicyDocument"]!["Statement"]!.AsArray());
            Assert.Equal("AWS::AccountId", statement!["Condition"]!["StringEquals"]!["aws:PrincipalAccount"].Target());
        });

    [Fact]
    public void Interface_endpoints_have_private_names_and_one_closed_security_group()
    {
        var group = Assert.Single(Endpoints("Interface").Select(endpoint => endpoint["SecurityGroupIds"]![0].Target()).Distinct());

        Assert.All(Endpoints("Interface"), endpoint => Assert.True((bool?)endpoint["PrivateDnsEnabled"]));
        Assert.Null(Network.All("AWS::EC2::SecurityGroup")[group]["Properties"]!["SecurityGroupIngress"]);
    }

    [Fact]
    public void Development_pays_for_endpoints_in_one_zone_and_production_in_all()
    {
        Assert.Equal([1], Zones(Network));
        Assert.Equal([3], Zones(apps.Prod.Foundation));
    }

    [Fact]
    public void The_endpoints_are_those_that_tasks_need_and_those_of_the_database()
    {
        var expected = new[] { "ecr.api", "ecr.dkr", "logs", "s3" }.Concat(DatabaseEndpoints()).Order();

        Assert.Equal(expected, Names(Network));
    }

    [Fact]
    public void Executing_commands_needs_an_endpoint_of_its_own()
    {
        using var solution = new SolutionFolder();
        var network = solution.WithService("orders", "/orders").WithSetting("fargate.executeCommand", "true").Synthesize().Foundation;

        Assert.Equal(["ssmmessages"], Names(network).Except(Names(Network)));
    }

    [Fact]
    public void Regions_that_came_late_need_endpoints_of_ECS_as_well()
    {
        using var solution = new SolutionFolder();
        var network = solution.WithService("orders", "/orders")
            .WithSetting("region", "\"mx-central-1\"")
            .WithSetting("availabilityZones", """["mx-central-1a", "mx-central-1b"]""").Synthesize().Foundation;

        Assert.Equal(["ecs", "ecs-agent", "ecs-telemetry"], Names(network).Except(Names(Network)).Order());
    }

    [Fact]
    public void Only_services_and_what_changes_their_logins_may_reach_the_endpoints_and_only_by_HTTPS()
    {
        var rules = apps.Dev.Services.Properties("AWS::EC2::SecurityGroupIngress")
            .Where(rule => rule["GroupId"]!.ToJsonString().Contains("EndpointSecurityGroup", StringComparison.Ordinal)).ToList();
        var service = apps.Dev.Services.One("AWS::ECS::Service")["Properties"]!["NetworkConfiguration"]!["AwsvpcConfiguration"]!["SecurityGroups"]![0];

        Assert.Contains(service.Target(), rules.Select(rule => rule["SourceSecurityGroupId"].Target()));
        Assert.All(rules, rule =>
        {
            Assert.StartsWith("Services", rule["SourceSecurityGroupId"].Target(), StringComparison.Ordinal);
            Assert.Equal((443, 443), ((int)rule["FromPort"]!, (int)rule["ToPort"]!));
        });
    }

    [Fact]
    public void Prefix_lists_take_the_place_of_any_address()
    {
        using var solution = new SolutionFolder();
        var services = solution.WithService("orders", "/orders").WithSetting("isolated.gatewayPrefixLists", """["pl-6da54004"]""").Synthesize().Services;

        Assert.Contains("\"DestinationPrefixListId\": \"pl-6da54004\"", services.Text, StringComparison.Ordinal);
        Assert.All(
            services.All("AWS::EC2::SecurityGroup").Where(group => group.Key.StartsWith("Services", StringComparison.Ordinal)),
            group => Assert.DoesNotContain("0.0.0.0/0", group.Value.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_image_comes_from_the_account_itself() =>
        Assert.All(
            apps.Dev.Services.Properties("AWS::ECS::TaskDefinition").SelectMany(task => task["ContainerDefinitions"]!.AsArray()),
            container => Assert.Contains(".dkr.ecr.", container!["Image"]!.ToJsonString(), StringComparison.Ordinal));

    private static IEnumerable<string> Names(StackTemplate network) =>
        network.Properties("AWS::EC2::VPCEndpoint")
            .Select(endpoint => endpoint["ServiceName"].Joined())
            .Select(name => string.Join('.', name.Split('.').Skip(3)))
            .Order();

    private static IEnumerable<int> Zones(StackTemplate network) =>
        network.Properties("AWS::EC2::VPCEndpoint").Select(endpoint => endpoint["SubnetIds"]?.AsArray().Count ?? 0).Where(count => count > 0).Distinct();

    private IEnumerable<string> DatabaseEndpoints()
    {
        if (apps.Dev.Foundation.All("AWS::RDS::DBInstance").Count > 0)
        {
            yield return "secretsmanager";
        }

        if (apps.Dev.Services.Text.Contains("dynamodb:PutItem", StringComparison.Ordinal))
        {
            yield return "dynamodb";
        }
    }

    private IEnumerable<JsonNode> Endpoints(string type) =>
        Network.Properties("AWS::EC2::VPCEndpoint").Where(endpoint => ((string?)endpoint["VpcEndpointType"] ?? "Gateway") == type);
}
