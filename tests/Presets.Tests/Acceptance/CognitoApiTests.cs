using TemplateGenerator.CloudFormation;

namespace Presets.Tests.Acceptance;

/// <summary>Perxeive: a REST API secured by Cognito, NLB and ALB, Fargate, NAT, DynamoDB.</summary>
public sealed class CognitoApiTests(CreatedPresets presets)
{
    /// <summary>Lines of the CloudFormation template that its author wrote by hand.</summary>
    private const int LinesOfTheOriginal = 1841;

    private PresetSolution Preset => presets["cognito-api"];

    private CloudTemplate Foundation => Preset.Foundation;

    private CloudTemplate Services => Preset.Services;

    private CloudResource Task => Services.One("AWS::ECS::TaskDefinition");

    private CloudResource Service => Services.One("AWS::ECS::Service");

    private IReadOnlyList<CloudResource> Methods =>
        [.. Services.OfType("AWS::ApiGateway::Method").Where(method => (string?)method["HttpMethod"] != "OPTIONS")];

    [AcceptanceTest("SP1", "A VPC of its own with DNS, whose address range is a setting")]
    public void Vpc()
    {
        var vpc = Foundation.One("AWS::EC2::VPC");
        var changed = Preset.SynthesizeWith("network", "cidr", "10.42.0.0/16");

        Assert.Equal("10.0.0.0/16", (string?)vpc["CidrBlock"]);
        Assert.True((bool?)vpc["EnableDnsHostnames"]);
        Assert.True((bool?)vpc["EnableDnsSupport"]);
        Assert.Equal("10.42.0.0/16", (string?)changed.Foundation.One("AWS::EC2::VPC")["CidrBlock"]);
    }

    [AcceptanceTest("SP2", "Two public and two private subnets, as load balancers need two zones")]
    public void Subnets()
    {
        var subnets = Foundation.OfType("AWS::EC2::Subnet").ToLookup(Foundation.IsPublic);

        Assert.Equal((2, 2), (subnets[true].Count(), subnets[false].Count()));
        Assert.Equal(2, subnets[false].Select(subnet => (string?)subnet["AvailabilityZone"]).Distinct().Count());
    }

    [AcceptanceTest("SP3", "An internet gateway, attached to the VPC")]
    public void InternetGateway()
    {
        var attachment = Foundation.One("AWS::EC2::VPCGatewayAttachment");

        Assert.Equal(Foundation.One("AWS::EC2::InternetGateway").Id, attachment["InternetGatewayId"].Target());
        Assert.Equal(Foundation.One("AWS::EC2::VPC").Id, attachment["VpcId"].Target());
    }

    [AcceptanceTest("SP4", "Public default routes lead to the internet gateway")]
    public void PublicRoutes()
    {
        var routes = Network.DefaultRoutes(Foundation, isPublic: true);

        Assert.Equal(2, routes.Count);
        Assert.All(routes, route => Assert.Equal(Foundation.One("AWS::EC2::InternetGateway").Id, route["GatewayId"].Target()));
    }

    [AcceptanceTest("SP5", "A NAT gateway with an address of its own, in a public subnet")]
    public void NatGateway() => Network.AssertNatGatewayInPublicSubnet(Foundation);

    [AcceptanceTest("SP6", "Private default routes lead to the NAT gateway")]
    public void PrivateRoutes() => Network.AssertPrivateRoutesLeadToNat(Foundation);

    [AcceptanceTest("SP7", "No private route leads to the internet gateway, and NAT lets nothing in")]
    public void NothingIn()
    {
        Assert.All(Network.DefaultRoutes(Foundation, isPublic: false), route => Assert.Null(route["GatewayId"]));
        Assert.DoesNotContain(
            Foundation.OfType("AWS::EC2::SecurityGroup").Concat(Services.OfType("AWS::EC2::SecurityGroup")),
            group => group["SecurityGroupIngress"].Mentions("CidrIp"));
    }

    [AcceptanceTest("SP8", "Tasks reach their DynamoDB table through a gateway endpoint, which is free, where the original pays for NAT")]
    public void DynamoDb()
    {
        var table = Foundation.One("AWS::DynamoDB::Table");
        var allowed = Services.StatementsOf(Task["TaskRoleArn"].Target())
            .Where(statement => statement["Action"].Texts().Any(action => action.StartsWith("dynamodb:", StringComparison.Ordinal))).ToList();

        Assert.NotEmpty(allowed);
        Assert.All(allowed, statement => Assert.True(statement["Resource"].Mentions(table.Id)));
        Assert.Contains(Foundation.OfType("AWS::EC2::VPCEndpoint"), endpoint =>
            (string?)endpoint["VpcEndpointType"] == "Gateway" && endpoint["ServiceName"].Joined().EndsWith(".dynamodb", StringComparison.Ordinal));
    }

    [AcceptanceTest("SP9", "An ECS cluster")]
    public void Cluster() => Assert.Equal(Services.One("AWS::ECS::Cluster").Id, Service["Cluster"].Target());

    [AcceptanceTest("SP10", "Tasks admit the load balancer alone, and at the container's port alone")]
    public void TaskGroup()
    {
        var rule = Assert.Single(Services.IngressOf(Service["NetworkConfiguration"]!["AwsvpcConfiguration"]!["SecurityGroups"]![0].Target()));

        Assert.Equal(Balancer("application")["SecurityGroups"]![0].Target(), rule["SourceSecurityGroupId"].Target());
        Assert.Equal((8080, 8080), ((int?)rule["FromPort"], (int?)rule["ToPort"]));
    }

    [AcceptanceTest("SP11", "An execution role that pulls images and writes logs")]
    public void ExecutionRole()
    {
        var actions = Services.StatementsOf(Task["ExecutionRoleArn"].Target()).SelectMany(statement => statement["Action"].Texts()).ToList();

        Assert.Contains("ecr:BatchGetImage", actions);
        Assert.Contains("logs:CreateLogStream", actions);
        Assert.Contains("logs:PutLogEvents", actions);
    }

    [AcceptanceTest("SP12", "Another role for the service's own calls, on named resources only")]
    public void TaskRole()
    {
        Assert.NotEqual(Task["ExecutionRoleArn"].Target(), Task["TaskRoleArn"].Target());
        Assert.All(Services.StatementsOf(Task["TaskRoleArn"].Target()), statement => Assert.DoesNotContain("*", statement["Resource"].Texts()));
    }

    [AcceptanceTest("SP13", "A task definition for Fargate: image, CPU, memory, a network interface of its own")]
    public void TaskDefinition()
    {
        Assert.Equal("awsvpc", (string?)Task["NetworkMode"]);
        Assert.Equal(["FARGATE"], Task["RequiresCompatibilities"].Texts());
        Assert.Equal(("256", "512"), ((string?)Task["Cpu"], (string?)Task["Memory"]));
        Assert.NotNull(Task["ContainerDefinitions"]![0]!["Image"]);
    }

    [AcceptanceTest("SP14", "CPU and memory are settings of each service, and a pair that Fargate does not offer is refused")]
    public void Sizes()
    {
        var definition = Preset.ReadJson("src/Acme.Orders.Api/service.json");

        Assert.Equal(((string?)Task["Cpu"], (string?)Task["Memory"]), (definition["cpu"]!.ToString(), definition["memory"]!.ToString()));
        Preset.AssertPassed("ServiceFileErrorTests.A_wrong_value_is_named_with_what_is_right_and_where");
    }

    [AcceptanceTest("SP15", "A service with a number of tasks that scales, not single tasks")]
    public void FargateService()
    {
        Assert.StartsWith("FARGATE", (string?)Service["CapacityProviderStrategy"]![0]!["CapacityProvider"], StringComparison.Ordinal);
        Assert.Contains(Service.Id, Services.One("AWS::ApplicationAutoScaling::ScalableTarget")["ResourceId"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [AcceptanceTest("SP16", "The service is a target of the ALB, by address and HTTP")]
    public void Target()
    {
        var group = Services.WithId(Service["LoadBalancers"]![0]!["TargetGroupArn"].Target());

        Assert.Equal(("ip", "HTTP"), ((string?)group["TargetType"], (string?)group["Protocol"]));
    }

    [AcceptanceTest("SP17", "Tasks are in private subnets and have no public address")]
    public void PrivateTasks() => Network.AssertPrivateTasks(Service);

    [AcceptanceTest("SP18", "An internal application load balancer")]
    public void InternalAlb() => Assert.Equal("internal", (string?)Balancer("application")["Scheme"]);

    [AcceptanceTest("SP19", "An internal network load balancer in front of it, whose target exists before it is named")]
    public void NlbBeforeAlb()
    {
        var group = Assert.Single(Services.OfType("AWS::ElasticLoadBalancingV2::TargetGroup"), group => (string?)group["TargetType"] == "alb");
        var before = group.DependsOn.Select(id => Services.WithId(id).Type);

        Assert.Equal("internal", (string?)Balancer("network")["Scheme"]);
        Assert.Equal(Balancer("application").Id, group["Targets"]![0]!["Id"].Target());
        Assert.Contains("AWS::ElasticLoadBalancingV2::Listener", before);
    }

    [AcceptanceTest("SP20", "A REST API, deployed to a stage")]
    public void RestApi()
    {
        var api = Services.One("AWS::ApiGateway::RestApi").Id;

        Assert.Equal(api, Services.One("AWS::ApiGateway::Deployment")["RestApiId"].Target());
        Assert.Equal(api, Services.One("AWS::ApiGateway::Stage")["RestApiId"].Target());
    }

    [AcceptanceTest("SP21", "A Cognito authorizer on every method but preflight; with a scope, so that only access tokens count")]
    public void CognitoAuthorizer()
    {
        var pool = Foundation.One("AWS::Cognito::UserPool");
        var authorizer = Services.One("AWS::ApiGateway::Authorizer");

        _ = Services.One("AWS::Cognito::UserPoolClient");
        Assert.Equal("COGNITO_USER_POOLS", (string?)authorizer["Type"]);
        Assert.True(Assert.Single(authorizer["ProviderARNs"]!.AsArray()).Mentions(pool.Id));
        Assert.NotEmpty(Methods);
        Assert.All(Methods, method =>
        {
            Assert.Equal("COGNITO_USER_POOLS", (string?)method["AuthorizationType"]);
            Assert.Equal(authorizer.Id, method["AuthorizerId"].Target());
            Assert.NotEmpty(method["AuthorizationScopes"]!.AsArray());
        });
    }

    [AcceptanceTest("SP22", "A VPC link from the API to the network load balancer")]
    public void VpcLink()
    {
        var link = Services.One("AWS::ApiGateway::VpcLink");

        Assert.Equal(Balancer("network").Id, Assert.Single(link["TargetArns"]!.AsArray()).Target());
        Assert.All(Methods, method => Assert.Equal(
            ("VPC_LINK", link.Id), ((string?)method["Integration"]!["ConnectionType"], method["Integration"]!["ConnectionId"].Target())));
    }

    [AcceptanceTest("SP23", "One command creates everything, from code that is shorter than the template it writes")]
    public void OneCommand()
    {
        var infrastructure = Preset.Solution.Files()
            .Where(file => file.StartsWith("infrastructure/", StringComparison.Ordinal) && file.EndsWith("Stack.cs", StringComparison.Ordinal))
            .Sum(file => File.ReadLines(Preset.Solution.PathOf(file)).Count());
        var templates = CloudTemplate.FilesIn(Preset.Solution.PathOf("cdk.out/dev")).Sum(file => File.ReadLines(file).Count());

        Assert.Contains("npx aws-cdk@2 deploy --all", Preset.Read("README.md"), StringComparison.Ordinal);
        Assert.InRange(infrastructure, 1, LinesOfTheOriginal / 4);
        Assert.InRange(templates, LinesOfTheOriginal, int.MaxValue);
    }

    [AcceptanceTest("SP24", "No function is on a request's way: nothing has to start before the answer")]
    public void NoFunctionOnTheWay()
    {
        Assert.All(Methods, method => Assert.Equal("HTTP_PROXY", (string?)method["Integration"]!["Type"]));
        Assert.DoesNotContain(
            Services.OfType("AWS::Lambda::Function"),
            function => Services.One("AWS::ApiGateway::Authorizer").Properties.Mentions(function.Id));
    }

    [AcceptanceTest("SP25", "Entering a container is a setting; private access by VPN or Direct Connect stays possible, as ranges of environments never overlap")]
    public void PrivateAccess()
    {
        var allowed = Preset.SynthesizeWith("fargate", "executeCommand", true);
        var service = allowed.Services.One("AWS::ECS::Service");
        var task = allowed.Services.WithId(service["TaskDefinition"].Target());

        Assert.True((bool?)service["EnableExecuteCommand"]);
        Assert.Contains(
            allowed.Services.StatementsOf(task["TaskRoleArn"].Target()),
            statement => statement["Action"].Texts().Contains("ssmmessages:CreateControlChannel"));
        Preset.AssertPassed("SettingsErrorTests.A_wrong_value_is_named_with_what_is_right_and_where");
    }

    [AcceptanceTest("SP26", "A task can also run by itself, once, from the same task definition; docs/operations.md says how")]
    public void StandaloneTask() => Assert.Contains("aws ecs run-task", Preset.Read("docs/operations.md"), StringComparison.Ordinal);

    private CloudResource Balancer(string type) =>
        Assert.Single(Services.OfType("AWS::ElasticLoadBalancingV2::LoadBalancer"), balancer => (string?)balancer["Type"] == type);
}
