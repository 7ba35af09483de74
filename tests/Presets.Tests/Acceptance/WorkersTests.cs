using System.Text.Json.Nodes;
using TemplateGenerator.CloudFormation;

namespace Presets.Tests.Acceptance;

/// <summary>Isolated Fargate: VPC endpoints only, no internet.</summary>
public sealed class WorkersTests(CreatedPresets presets)
{
    private PresetSolution Preset => presets["workers"];

    private CloudTemplate Foundation => Preset.Foundation;

    private CloudTemplate Services => Preset.Services;

    private CloudResource Task => Services.One("AWS::ECS::TaskDefinition");

    private JsonNode Container => Task["ContainerDefinitions"]![0]!;

    private CloudResource Service => Services.One("AWS::ECS::Service");

    private string ServiceGroup => Service["NetworkConfiguration"]!["AwsvpcConfiguration"]!["SecurityGroups"]![0].Target();

    [AcceptanceTest("SI1", "A VPC of 10.0.0.0/16 over two zones with DNS, and no NAT, no address and no gateway to the internet")]
    public void Vpc()
    {
        var vpc = Foundation.One("AWS::EC2::VPC");
        string[] waysOut = ["AWS::EC2::NatGateway", "AWS::EC2::EIP", "AWS::EC2::InternetGateway", "AWS::EC2::VPCGatewayAttachment"];

        Assert.Equal("10.0.0.0/16", (string?)vpc["CidrBlock"]);
        Assert.True((bool?)vpc["EnableDnsHostnames"]);
        Assert.True((bool?)vpc["EnableDnsSupport"]);
        Assert.Equal(2, Foundation.OfType("AWS::EC2::Subnet").Select(subnet => (string?)subnet["AvailabilityZone"]).Distinct().Count());
        Assert.All(waysOut, type => Assert.Empty(Foundation.OfType(type)));
    }

    [AcceptanceTest("SI2", "Only isolated subnets: none has any route of its own (/20 where the original has /24, to leave room for tasks)")]
    public void Subnets()
    {
        Assert.All(Foundation.OfType("AWS::EC2::Subnet"), subnet => Assert.False(Foundation.IsPublic(subnet)));
        Assert.All(Foundation.OfType("AWS::EC2::Subnet"), subnet => Assert.EndsWith("/20", (string?)subnet["CidrBlock"], StringComparison.Ordinal));
        Assert.Empty(Foundation.OfType("AWS::EC2::Route"));
    }

    [AcceptanceTest("SI3", "An interface endpoint for the API of ECR, with private DNS, in the isolated subnets")]
    public void EcrApi() => AssertInterfaceEndpoint("ecr.api");

    [AcceptanceTest("SI4", "An interface endpoint for the registry of ECR")]
    public void EcrRegistry() => AssertInterfaceEndpoint("ecr.dkr");

    [AcceptanceTest("SI5", "An interface endpoint for CloudWatch Logs")]
    public void Logs() => AssertInterfaceEndpoint("logs");

    [AcceptanceTest("SI6", "A gateway endpoint for S3 on the route table of every isolated subnet")]
    public void S3()
    {
        var endpoint = Assert.Single(Foundation.OfType("AWS::EC2::VPCEndpoint"), endpoint => (string?)endpoint["VpcEndpointType"] == "Gateway");

        Assert.EndsWith(".s3", endpoint["ServiceName"].Joined(), StringComparison.Ordinal);
        Assert.Equal(
            Foundation.OfType("AWS::EC2::RouteTable").Select(table => table.Id).Order(),
            endpoint["RouteTableIds"]!.AsArray().Select(table => table.Target()).Order());
    }

    [AcceptanceTest("SI7", "Images come from ECR of the account: the repository that the bootstrap makes, which the execution role may pull from "
        + "(the original's resource policy for the own account adds nothing)")]
    public void Repository()
    {
        string[] pulling = ["ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"];
        var statement = Assert.Single(
            Services.StatementsOf(Task["ExecutionRoleArn"].Target()), statement => pulling.All(statement["Action"].Texts().Contains));

        Assert.True(Container["Image"].Mentions(".dkr.ecr."));
        Assert.True(statement["Resource"].Mentions("container-assets"));
    }

    [AcceptanceTest("SI8", "A log group that keeps a week and goes with its stack")]
    public void LogGroup()
    {
        var group = Services.WithId(Container["LogConfiguration"]!["Options"]!["awslogs-group"].Target());

        Assert.Equal(7, (int?)group["RetentionInDays"]);
        Assert.Equal("Delete", group.DeletionPolicy);
    }

    [AcceptanceTest("SI9", "Two roles: the one that starts the task writes the logs, the one that the task runs under may do nothing "
        + "(the original shares one role for both)")]
    public void Roles()
    {
        var (task, execution) = (Task["TaskRoleArn"].Target(), Task["ExecutionRoleArn"].Target());

        Assert.NotEqual(task, execution);
        Assert.Contains(Services.StatementsOf(execution), statement => statement["Action"].Texts().Contains("logs:PutLogEvents"));
        Assert.Empty(Services.StatementsOf(task));
        Assert.All([task, execution], role => Assert.Equal(
            "ecs-tasks.amazonaws.com", (string?)Services.WithId(role)["AssumeRolePolicyDocument"]!["Statement"]![0]!["Principal"]!["Service"]));
    }

    [AcceptanceTest("SI10", "A task of 256 CPU units and 512 MiB with a family, an image, a health check and a log prefix")]
    public void TaskDefinition()
    {
        Assert.Equal(("256", "512"), ((string?)Task["Cpu"], (string?)Task["Memory"]));
        Assert.NotNull((string?)Task["Family"]);
        Assert.Equal("healthcheck", Container["HealthCheck"]!["Command"].Texts()[^1]);
        Assert.Equal("awslogs", (string?)Container["LogConfiguration"]!["LogDriver"]);
        Assert.Equal("api", (string?)Container["LogConfiguration"]!["Options"]!["awslogs-stream-prefix"]);
    }

    [AcceptanceTest("SI11", "The workload may call the endpoints by HTTPS, and the gateway endpoint, to which alone a route leads; nothing may call it "
        + "(the original also lets the endpoints in, and everything out)")]
    public void WorkloadGroup()
    {
        var egress = Services.EgressOf(ServiceGroup);

        Assert.Empty(Services.IngressOf(ServiceGroup));
        Assert.All(egress, rule => Assert.Equal((443, 443), ((int?)rule["FromPort"], (int?)rule["ToPort"])));
        Assert.Contains(egress, rule => rule["DestinationSecurityGroupId"].Mentions("EndpointSecurityGroup"));
        Assert.Equal(2, egress.Count);
    }

    [AcceptanceTest("SI12", "A service in the isolated subnets without a public address")]
    public void IsolatedService()
    {
        _ = Services.One("AWS::ECS::Cluster");
        Network.AssertPrivateTasks(Service);
    }

    [AcceptanceTest("SI13", "Tasks are scaled and spread over two zones (the original says so, its code does not)")]
    public void Scaling()
    {
        var target = Services.One("AWS::ApplicationAutoScaling::ScalableTarget");

        Assert.True((int)target["MaxCapacity"]! > (int)target["MinCapacity"]!);
        Assert.Equal(2, Service["NetworkConfiguration"]!["AwsvpcConfiguration"]!["Subnets"]!.AsArray().Count);
        Assert.Equal("ENABLED", (string?)Service["AvailabilityZoneRebalancing"]);
    }

    [AcceptanceTest("SI14", "Network and services are two stacks, deployed by one command: the image is an asset, pushed before the service needs it")]
    public void TwoStacks()
    {
        Assert.Empty(Foundation.OfType("AWS::ECS::Service"));
        Assert.Empty(Services.OfType("AWS::EC2::VPC"));
        Assert.Contains("npx aws-cdk@2 deploy --all", Preset.Read("README.md"), StringComparison.Ordinal);
        Assert.Single(Preset.DockerImages("dev"));
    }

    [AcceptanceTest("SI15", "No image comes from the internet, sidecars included")]
    public void OwnImages() => Assert.All(
        Services.OfType("AWS::ECS::TaskDefinition").SelectMany(task => task["ContainerDefinitions"]!.AsArray()),
        container => Assert.True(container!["Image"].Mentions(".dkr.ecr.")));

    [AcceptanceTest("SI16", "Destroying a development environment leaves nothing, and the README says how")]
    public void Teardown()
    {
        Assert.All(Foundation.Resources.Concat(Services.Resources), resource => Assert.NotEqual("Retain", resource.DeletionPolicy));
        Assert.Contains("npx aws-cdk@2 destroy --all", Preset.Read("README.md"), StringComparison.Ordinal);
    }

    [AcceptanceTest("SI17", "Entering a container is a setting: it brings its endpoint, an audit log and the command as an output; the init process is always there "
        + "(ssm and ec2messages serve instances, not tasks)")]
    public void ExecuteCommand()
    {
        Assert.True((bool?)Container["LinuxParameters"]!["InitProcessEnabled"]);
        var allowed = Preset.SynthesizeWith("fargate", "executeCommand", true);

        Assert.Contains(allowed.Foundation.OfType("AWS::EC2::VPCEndpoint"), endpoint => endpoint["ServiceName"].Joined().EndsWith(".ssmmessages", StringComparison.Ordinal));
        Assert.True((bool?)allowed.Services.One("AWS::ECS::Service")["EnableExecuteCommand"]);
        Assert.Equal("OVERRIDE", (string?)allowed.Services.One("AWS::ECS::Cluster")["Configuration"]!["ExecuteCommandConfiguration"]!["Logging"]);
        Assert.Contains(allowed.Services.Outputs, output => output.Value!["Value"].Joined().Contains("aws ecs execute-command", StringComparison.Ordinal));
    }

    [AcceptanceTest("SI18", "What audits for PCI DSS and HIPAA ask of such a network holds: encrypted data and topics, retained logs, flow logs in production, nothing public")]
    public void Audits()
    {
        Assert.NotEmpty(Preset.ProductionFoundation.OfType("AWS::EC2::FlowLog"));
        Assert.All(
            Preset.ProductionServices.OfType("AWS::Logs::LogGroup").Concat(Preset.ProductionFoundation.OfType("AWS::Logs::LogGroup")),
            group => Assert.True((int?)group["RetentionInDays"] >= 90));
        Assert.All(Preset.ProductionServices.OfType("AWS::SNS::Topic"), topic => Assert.NotNull(topic["KmsMasterKeyId"]));
        Assert.All(Container["ReadonlyRootFilesystem"].Texts(), value => Assert.Equal("true", value));
    }

    private void AssertInterfaceEndpoint(string service)
    {
        var endpoint = Assert.Single(
            Foundation.OfType("AWS::EC2::VPCEndpoint"), endpoint => endpoint["ServiceName"].Joined().EndsWith($".{service}", StringComparison.Ordinal));

        Assert.Equal("Interface", (string?)endpoint["VpcEndpointType"]);
        Assert.True((bool?)endpoint["PrivateDnsEnabled"]);
        Assert.All(endpoint["SubnetIds"]!.AsArray(), subnet => Assert.False(Foundation.IsPublic(Foundation.WithId(subnet.Target()))));
    }
}
