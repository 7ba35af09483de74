using System.Text.Json.Nodes;
using TemplateGenerator.CloudFormation;

namespace Presets.Tests.Acceptance;

/// <summary>JCore's pub quiz: REST API, VPC link, NLB, a Fargate service in private subnets, NAT.</summary>
public sealed class PublicApiTests(CreatedPresets presets)
{
    private PresetSolution Preset => presets["public-api"];

    private CloudTemplate Foundation => Preset.Foundation;

    private CloudTemplate Services => Preset.Services;

    private CloudResource Task => Services.One("AWS::ECS::TaskDefinition");

    private JsonNode Container => Assert.Single(Task["ContainerDefinitions"]!.AsArray())!;

    private CloudResource Service => Services.One("AWS::ECS::Service");

    private CloudResource Balancer => Services.One("AWS::ElasticLoadBalancingV2::LoadBalancer");

    private IEnumerable<CloudResource> Methods => Services.OfType("AWS::ApiGateway::Method").Where(method => (string?)method["HttpMethod"] != "OPTIONS");

    [AcceptanceTest("SJ1", "A role of its own pulls the images")]
    public void ExecutionRole()
    {
        var role = Task["ExecutionRoleArn"].Target();

        Assert.Contains(Services.StatementsOf(role), statement => statement["Action"].Texts().Contains("ecr:BatchGetImage"));
        Assert.NotEqual(Task["TaskRoleArn"].Target(), role);
    }

    [AcceptanceTest("SJ2", "The task has a size")]
    public void TaskSize() => Assert.Equal(("256", "512"), ((string?)Task["Cpu"], (string?)Task["Memory"]));

    [AcceptanceTest("SJ3", "The container has a name, an image and a port")]
    public void ContainerDefinition()
    {
        Assert.Equal("api", (string?)Container["Name"]);
        Assert.True(Container["Image"].Mentions(".dkr.ecr."));
        Assert.Equal(8080, (int?)Container["PortMappings"]![0]!["ContainerPort"]);
    }

    [AcceptanceTest("SJ4", "A cluster for Fargate only, in a VPC of its own")]
    public void Cluster()
    {
        _ = Services.One("AWS::ECS::Cluster");
        Assert.Empty(Services.OfType("AWS::AutoScaling::AutoScalingGroup"));
        _ = Foundation.One("AWS::EC2::VPC");
    }

    [AcceptanceTest("SJ5", "Public and private subnets; no route of a private one leads to the internet gateway")]
    public void Subnets()
    {
        Assert.Equal([false, true], Foundation.OfType("AWS::EC2::Subnet").Select(Foundation.IsPublic).Distinct().Order());
        Assert.NotEmpty(Network.DefaultRoutes(Foundation, isPublic: false));
        Assert.All(Network.DefaultRoutes(Foundation, isPublic: false), route => Assert.Null(route["GatewayId"]));
    }

    [AcceptanceTest("SJ6", "An internal network load balancer in the private subnets")]
    public void InternalBalancer()
    {
        Assert.Equal(("network", "internal"), ((string?)Balancer["Type"], (string?)Balancer["Scheme"]));
        Assert.Equal(2, Balancer["Subnets"]!.AsArray().Count);
        Assert.All(Balancer["Subnets"]!.AsArray(), subnet => Assert.Contains("Workloads", subnet.Target(), StringComparison.Ordinal));
    }

    [AcceptanceTest("SJ7", "No target group is made only to be deleted: one for each listener, and each is used")]
    public void NoDummyTargetGroup()
    {
        var listeners = Services.OfType("AWS::ElasticLoadBalancingV2::Listener");
        var used = listeners.Select(listener => listener["DefaultActions"]![0]!["TargetGroupArn"].Target());

        Assert.Equal(Services.OfType("AWS::ElasticLoadBalancingV2::TargetGroup").Select(group => group.Id).Order(), used.Order());
    }

    [AcceptanceTest("SJ8", "A NAT gateway with an address of its own, in a public subnet")]
    public void NatGateway() => Network.AssertNatGatewayInPublicSubnet(Foundation);

    [AcceptanceTest("SJ9", "Private default routes lead to the NAT gateway")]
    public void PrivateRoutes() => Network.AssertPrivateRoutesLeadToNat(Foundation);

    [AcceptanceTest("SJ10", "A Fargate service of the task definition, whose number of tasks has a minimum")]
    public void FargateService()
    {
        Assert.Equal(Task.Id, Service["TaskDefinition"].Target());
        Assert.StartsWith("FARGATE", (string?)Service["CapacityProviderStrategy"]![0]!["CapacityProvider"], StringComparison.Ordinal);
        Assert.Equal(1, (int?)Services.One("AWS::ApplicationAutoScaling::ScalableTarget")["MinCapacity"]);
    }

    [AcceptanceTest("SJ11", "Tasks are in private subnets and have no public address")]
    public void PrivateTasks() => Network.AssertPrivateTasks(Service);

    [AcceptanceTest("SJ12", "The service is behind the load balancer: port 80 of the listener, the container's port behind it")]
    public void ListenerPort()
    {
        var group = Services.One("AWS::ElasticLoadBalancingV2::TargetGroup");
        var target = Assert.Single(Service["LoadBalancers"]!.AsArray())!;

        Assert.Equal(80, (int?)Services.One("AWS::ElasticLoadBalancingV2::Listener")["Port"]);
        Assert.Equal((8080, 8080), ((int?)group["Port"], (int?)target["ContainerPort"]));
        Assert.Equal(group.Id, target["TargetGroupArn"].Target());
    }

    [AcceptanceTest("SJ13", "Targets are addresses, reached by TCP")]
    public void TargetType()
    {
        var group = Services.One("AWS::ElasticLoadBalancingV2::TargetGroup");

        Assert.Equal(("ip", "TCP"), ((string?)group["TargetType"], (string?)group["Protocol"]));
    }

    [AcceptanceTest("SJ14", "No name of a target group can be too long, as AWS makes them")]
    public void TargetGroupName() => Assert.All(Services.OfType("AWS::ElasticLoadBalancingV2::TargetGroup"), group => Assert.Null(group["Name"]));

    [AcceptanceTest("SJ15", "Scaling is a choice of the service: its service.json sets the bounds, and equal bounds turn it off")]
    public void Scaling()
    {
        var bounds = Preset.ReadJson("src/Acme.Orders.Api/service.json")["scaling"]!;
        var production = Preset.ProductionServices.One("AWS::ApplicationAutoScaling::ScalableTarget");

        Assert.Equal(((int?)bounds["minTasks"], (int?)bounds["maxTasks"]), ((int?)production["MinCapacity"], (int?)production["MaxCapacity"]));
    }

    [AcceptanceTest("SJ16", "The load balancer passes requests on to the service")]
    public void DefaultAction()
    {
        var action = Assert.Single(Services.One("AWS::ElasticLoadBalancingV2::Listener")["DefaultActions"]!.AsArray())!;

        Assert.Equal("forward", (string?)action["Type"]);
        Assert.Equal(Services.One("AWS::ElasticLoadBalancingV2::TargetGroup").Id, action["TargetGroupArn"].Target());
    }

    [AcceptanceTest("SJ17", "The VPC link leads to the load balancer")]
    public void VpcLink() => Assert.Equal(Balancer.Id, Services.One("AWS::ApiGateway::VpcLink")["TargetArns"]![0].Target());

    [AcceptanceTest("SJ18", "The REST API is regional, not private")]
    public void RegionalApi() => Assert.Equal(["REGIONAL"], Services.One("AWS::ApiGateway::RestApi")["EndpointConfiguration"]!["Types"].Texts());

    [AcceptanceTest("SJ19", "Every service has resources and methods of its own, next to which others can be put")]
    public void ResourcesAndMethods()
    {
        var paths = Services.OfType("AWS::ApiGateway::Resource").Select(resource => (string?)resource["PathPart"]);

        Assert.Equal(["api", "{proxy+}"], paths.Order());
        Assert.Equal(2, Methods.Count());
    }

    [AcceptanceTest("SJ20", "Methods go through the VPC link to the load balancer's name and the path (the original says NAT gateway and means the load balancer)")]
    public void PrivateIntegration() => Assert.All(Methods, method =>
    {
        var integration = method["Integration"]!;

        Assert.Equal(("HTTP_PROXY", "VPC_LINK"), ((string?)integration["Type"], (string?)integration["ConnectionType"]));
        Assert.Equal(Services.One("AWS::ApiGateway::VpcLink").Id, integration["ConnectionId"].Target());
        Assert.Matches("^http://{}(:80)?/api(/{proxy})?$", integration["Uri"].Joined());
    });

    [AcceptanceTest("SJ21", "The API is deployed to a stage")]
    public void Stage() => Assert.Equal(Services.One("AWS::ApiGateway::Deployment").Id, Services.One("AWS::ApiGateway::Stage")["DeploymentId"].Target());

    [AcceptanceTest("SJ22", "The service calls out through NAT and is called by the load balancer alone")]
    public void OnlyOutgoing()
    {
        var service = Service["NetworkConfiguration"]!["AwsvpcConfiguration"]!["SecurityGroups"]![0].Target();
        var rule = Assert.Single(Services.IngressOf(service));

        Assert.Equal(Balancer["SecurityGroups"]![0].Target(), rule["SourceSecurityGroupId"].Target());
        Network.AssertPrivateRoutesLeadToNat(Foundation);
    }
}
