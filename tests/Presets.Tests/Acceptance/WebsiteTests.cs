using System.Text.Json.Nodes;
using TemplateGenerator.CloudFormation;

namespace Presets.Tests.Acceptance;

/// <summary>A company directory: website containers behind a public ALB, API Gateway and a function in the VPC, RDS, Secrets Manager.</summary>
public sealed class WebsiteTests(CreatedPresets presets)
{
    private const int Postgres = 5432;

    private static readonly string[] _anyone = ["0.0.0.0/0", "::/0"];

    private PresetSolution Preset => presets["website"];

    private CloudTemplate Foundation => Preset.Foundation;

    private CloudTemplate Services => Preset.Services;

    private CloudResource Balancer => Services.One("AWS::ElasticLoadBalancingV2::LoadBalancer");

    private CloudResource Website => Services.One("AWS::ECS::Service");

    private string WebsiteGroup => Website["NetworkConfiguration"]!["AwsvpcConfiguration"]!["SecurityGroups"]![0].Target();

    /// <summary>The function that serves the API.</summary>
    private CloudResource Function => Services.WithId(Services.One("AWS::Lambda::Alias")["FunctionName"].Target());

    private string FunctionGroup => Function["VpcConfig"]!["SecurityGroupIds"]![0].Target();

    private CloudResource Database => Foundation.One("AWS::RDS::DBInstance");

    private IReadOnlyList<CloudResource> Methods =>
        [.. Services.OfType("AWS::ApiGateway::Method").Where(method => (string?)method["HttpMethod"] != "OPTIONS")];

    [AcceptanceTest("SD1", "Website containers on ECS behind an application load balancer")]
    public void WebsiteBehindAlb()
    {
        Assert.Equal("application", (string?)Balancer["Type"]);
        Assert.Single(Website["LoadBalancers"]!.AsArray());
    }

    [AcceptanceTest("SD2", "Two private subnets without a route to the internet gateway")]
    public void PrivateSubnets()
    {
        var tables = Foundation.OfType("AWS::EC2::SubnetRouteTableAssociation")
            .Where(association => association["SubnetId"].Target().Contains("Workloads", StringComparison.Ordinal))
            .Select(association => association["RouteTableId"].Target())
            .ToList();

        Assert.Equal(2, tables.Count);
        Assert.DoesNotContain(Foundation.OfType("AWS::EC2::Route"), route => tables.Contains(route["RouteTableId"].Target()));
    }

    [AcceptanceTest("SD3", "An interface endpoint for Secrets Manager, with private DNS")]
    public void SecretsEndpoint()
    {
        var endpoint = Assert.Single(
            Foundation.OfType("AWS::EC2::VPCEndpoint"), endpoint => endpoint["ServiceName"].Joined().EndsWith(".secretsmanager", StringComparison.Ordinal));

        Assert.Equal("Interface", (string?)endpoint["VpcEndpointType"]);
        Assert.True((bool?)endpoint["PrivateDnsEnabled"]);
    }

    [AcceptanceTest("SD4", "The endpoint admits HTTPS of named callers, the function among them, no address range, and opens nothing itself")]
    public void EndpointGroup()
    {
        var group = EndpointGroupId;
        var callers = Services.OfType("AWS::EC2::SecurityGroupIngress").Where(rule => rule["GroupId"].Mentions(group)).ToList();

        Assert.Contains(callers, rule => rule["SourceSecurityGroupId"].Target() == FunctionGroup);
        Assert.All(callers, rule => Assert.Equal((443, 443), ((int?)rule["FromPort"], (int?)rule["ToPort"])));
        Assert.Empty(Foundation.IngressOf(group));
        Assert.DoesNotContain(Foundation.EgressOf(group), rule => _anyone.Contains((string?)rule["CidrIp"]));
    }

    [AcceptanceTest("SD5", "The function may reach the endpoints and the database; nothing may call it (answers need no rule, as the original thinks)")]
    public void FunctionGroupRules()
    {
        var egress = Services.EgressOf(FunctionGroup);

        Assert.Contains(egress, rule => (int?)rule["ToPort"] == 443 && rule["DestinationSecurityGroupId"].Mentions(EndpointGroupId));
        Assert.Contains(egress, rule => (int?)rule["ToPort"] == Postgres && rule["DestinationSecurityGroupId"].Mentions(DatabaseGroupId));
        Assert.All(egress, rule => Assert.Contains((int)rule["ToPort"]!, new[] { 443, Postgres }));
        Assert.Empty(Services.IngressOf(FunctionGroup));
    }

    [AcceptanceTest("SD6", "Website containers admit the load balancer alone")]
    public void WebsiteGroupRules()
    {
        var rule = Assert.Single(Services.IngressOf(WebsiteGroup));

        Assert.Equal(BalancerGroup, rule["SourceSecurityGroupId"].Target());
        Assert.Equal((8080, 8080), ((int?)rule["FromPort"], (int?)rule["ToPort"]));
    }

    [AcceptanceTest("SD7", "The load balancer admits a range that is a setting, and may reach the website alone")]
    public void BalancerGroupRules()
    {
        var changed = Preset.SynthesizeWith("publicAlb", "allowedCidrs", new JsonArray("203.0.113.0/24"));
        var group = changed.Services.One("AWS::ElasticLoadBalancingV2::LoadBalancer")["SecurityGroups"]![0].Target();

        Assert.Equal([80], Services.IngressOf(BalancerGroup).Select(rule => (int)rule["ToPort"]!));
        Assert.All(changed.Services.IngressOf(group), rule => Assert.Equal("203.0.113.0/24", (string?)rule["CidrIp"]));
        Assert.Equal([WebsiteGroup], Services.EgressOf(BalancerGroup).Select(rule => rule["DestinationSecurityGroupId"].Target()));
    }

    [AcceptanceTest("SD8", "The database admits the functions of the service, and the one that changes its login, alone")]
    public void DatabaseGroupRules()
    {
        var rotation = Services.One("AWS::SecretsManager::RotationSchedule")["HostedRotationLambda"]!["VpcSecurityGroupIds"].Target();
        var rules = Services.OfType("AWS::EC2::SecurityGroupIngress").Where(rule => rule["GroupId"].Mentions(DatabaseGroupId)).ToList();

        Assert.Equal([FunctionGroup, rotation], rules.Select(rule => rule["SourceSecurityGroupId"].Target()).Distinct());
        Assert.All(rules, rule => Assert.Equal(Postgres, (int?)rule["ToPort"]));
        Assert.Empty(Foundation.IngressOf(DatabaseGroupId));
    }

    [AcceptanceTest("SD9", "RDS in the private subnets, not public (PostgreSQL where the original has MySQL)")]
    public void PrivateDatabase()
    {
        var subnets = Foundation.WithId(Database["DBSubnetGroupName"].Target())["SubnetIds"]!.AsArray().Select(subnet => Foundation.WithId(subnet.Target()));

        Assert.Equal("postgres", (string?)Database["Engine"]);
        Assert.False((bool?)Database["PubliclyAccessible"]);
        Assert.All(subnets, subnet => Assert.False(Foundation.IsPublic(subnet)));
    }

    [AcceptanceTest("SD10", "The database's credentials are in Secrets Manager and nowhere else")]
    public void Credentials()
    {
        _ = Foundation.One("AWS::SecretsManager::SecretTargetAttachment");
        Assert.Contains("{{resolve:secretsmanager:", Database["MasterUserPassword"].Joined(), StringComparison.Ordinal);
        Assert.DoesNotContain("{{resolve:secretsmanager:", Services.Text, StringComparison.Ordinal);
    }

    [AcceptanceTest("SD11", "The function reads the secret when it starts; host and database are not in the code")]
    public void SecretAtRunTime()
    {
        Assert.True(Function["Environment"]!["Variables"]!["DATABASE_SECRET_ARN"].Mentions("Secret"));
        Preset.AssertPassed("PostgresSecretTests");
    }

    [AcceptanceTest("SD12", "The function may read that one secret")]
    public void SecretPermission()
    {
        var read = Services.StatementsOf(Function["Role"].Target()).Where(statement => statement["Action"].Texts().Contains("secretsmanager:GetSecretValue")).ToList();

        Assert.NotEmpty(read);
        Assert.All(read, statement => Assert.DoesNotContain("*", statement["Resource"].Texts()));
        Assert.All(read, statement => Assert.True(statement["Resource"].Mentions("Secret")));
    }

    [AcceptanceTest("SD13", "Every function in the VPC may make its network interfaces")]
    public void NetworkInterfaces()
    {
        var inVpc = Services.OfType("AWS::Lambda::Function").Where(function => function["VpcConfig"] is not null).ToList();

        Assert.NotEmpty(inVpc);
        Assert.All(inVpc, function => Assert.True(
            Services.WithId(function["Role"].Target())["ManagedPolicyArns"].Mentions("AWSLambdaVPCAccessExecutionRole")));
    }

    [AcceptanceTest("SD14", "No permission on RDS is needed or given: the database knows its own users")]
    public void NoRdsPermission() =>
        Assert.DoesNotContain(
            Services.Statements().SelectMany(statement => statement["Action"].Texts()), action => action.StartsWith("rds:", StringComparison.Ordinal));

    [AcceptanceTest("SD15", "The function is in the subnets of the database, with its own security group")]
    public void FunctionInSubnets()
    {
        var database = Foundation.WithId(Database["DBSubnetGroupName"].Target())["SubnetIds"]!.AsArray().Select(subnet => subnet.Target()).ToList();
        var function = Function["VpcConfig"]!["SubnetIds"]!.AsArray().Select(subnet => subnet.Target()).ToList();

        Assert.Equal(database.Count, function.Count);
        Assert.All(database, subnet => Assert.Contains(function, import => import.Contains(subnet, StringComparison.Ordinal)));
    }

    [AcceptanceTest("SD16", "The function gets as long as the gateway waits, not three seconds")]
    public void FunctionTimeout() => Assert.Equal(29, (int?)Function["Timeout"]);

    [AcceptanceTest("SD17", "Every path of the service reaches the function by one proxy resource, where the original has a resource for each")]
    public void Paths()
    {
        Assert.Equal(["api", "{proxy+}"], Services.OfType("AWS::ApiGateway::Resource").Select(resource => (string?)resource["PathPart"]).Order());
        Assert.Equal(2, Methods.Count);
        Assert.All(Methods, method => Assert.Equal("AWS_PROXY", (string?)method["Integration"]!["Type"]));
    }

    [AcceptanceTest("SD18", "Every resource answers preflight requests")]
    public void Preflight()
    {
        var preflight = Services.OfType("AWS::ApiGateway::Method").Where(method => (string?)method["HttpMethod"] == "OPTIONS").ToList();

        Assert.Equal(
            Services.OfType("AWS::ApiGateway::Resource").Select(resource => resource.Id).Order(),
            preflight.Select(method => method["ResourceId"].Target()).Order());
        Assert.All(preflight, method => Assert.True(method["Integration"].Mentions("Access-Control-Allow-Origin")));
    }

    [AcceptanceTest("SD19", "The API is deployed")]
    public void Deployment() =>
        Assert.Equal(Services.One("AWS::ApiGateway::Deployment").Id, Services.One("AWS::ApiGateway::Stage")["DeploymentId"].Target());

    [AcceptanceTest("SD20", "Images are pushed to ECR by the deployment, and used from there")]
    public void Images()
    {
        Assert.True(Function["Code"]!["ImageUri"].Mentions(".dkr.ecr."));
        Assert.True(Services.One("AWS::ECS::TaskDefinition")["ContainerDefinitions"]![0]!["Image"].Mentions(".dkr.ecr."));
        Assert.Equal(2, Preset.DockerImages("dev").Count);
    }

    [AcceptanceTest("SD21", "The task's port is the container's")]
    public void Ports() => Assert.Equal(
        8080, (int?)Services.One("AWS::ECS::TaskDefinition")["ContainerDefinitions"]![0]!["PortMappings"]![0]!["ContainerPort"]);

    [AcceptanceTest("SD22", "Two website tasks at least, in production")]
    public void TwoTasks() =>
        Assert.True((int?)Preset.ProductionServices.One("AWS::ApplicationAutoScaling::ScalableTarget")["MinCapacity"] >= 2);

    [AcceptanceTest("SD23", "Website tasks are in the private subnets and have no public address")]
    public void PrivateTasks() => Network.AssertPrivateTasks(Website);

    [AcceptanceTest("SD24", "The load balancer has the containers as targets and a security group of its own")]
    public void Targets()
    {
        var group = Services.One("AWS::ElasticLoadBalancingV2::TargetGroup");

        Assert.Equal(group.Id, Website["LoadBalancers"]![0]!["TargetGroupArn"].Target());
        Assert.Equal("internet-facing", (string?)Balancer["Scheme"]);
        Assert.NotEqual(WebsiteGroup, BalancerGroup);
    }

    [AcceptanceTest("SD25", "A domain in the settings brings HTTPS with a certificate and TLS 1.3, and sends port 80 there")]
    public void Https()
    {
        var listeners = WithDomain.Services.OfType("AWS::ElasticLoadBalancingV2::Listener");
        var secure = Assert.Single(listeners, listener => (string?)listener["Protocol"] == "HTTPS");
        var plain = Assert.Single(listeners, listener => (string?)listener["Protocol"] == "HTTP");

        Assert.NotEmpty(secure["Certificates"]!.AsArray());
        Assert.Contains("TLS13", (string?)secure["SslPolicy"], StringComparison.Ordinal);
        Assert.Equal("redirect", (string?)plain["DefaultActions"]![0]!["Type"]);
    }

    [AcceptanceTest("SD26", "A hosted zone in the settings brings the DNS record")]
    public void DnsRecord()
    {
        var (_, services) = WithDomain;
        var record = services.One("AWS::Route53::RecordSet");

        Assert.Equal("directory.example.org.", (string?)record["Name"]);
        Assert.True(record["AliasTarget"].Mentions(services.One("AWS::ElasticLoadBalancingV2::LoadBalancer").Id));
    }

    [AcceptanceTest("SD27", "Cognito makes it private: one option, --auth cognito, that goes with all others of this preset")]
    public void Cognito()
    {
        var values = Checkout.Catalog.Presets.Single(preset => preset.Id == "website").Values
            .Select(value => value.Key == "auth" ? KeyValuePair.Create("auth", "cognito") : value).ToDictionary();
        var id = TemplateGenerator.Catalog.Combinations.WithDefaults(Checkout.Catalog, values).Id;

        Assert.Contains(TemplateGenerator.Catalog.Combinations.Valid(Checkout.Catalog), combination => combination.Id == id);
    }

    [AcceptanceTest("SD28", "All of it is code: what the original made by hand is in two templates")]
    public void InfrastructureAsCode()
    {
        Assert.Equal(2, Preset.Templates("dev").Count);
        Assert.True(Foundation.Resources.Concat(Services.Resources).Count() > 50);
    }

    private string BalancerGroup => Balancer["SecurityGroups"]![0].Target();

    private string EndpointGroupId => Assert.Single(
        Foundation.OfType("AWS::EC2::VPCEndpoint").Where(endpoint => endpoint["SecurityGroupIds"] is not null)
            .Select(endpoint => endpoint["SecurityGroupIds"]![0].Target()).Distinct());

    private string DatabaseGroupId => Assert.Single(Database["VPCSecurityGroups"]!.AsArray()).Target();

    private (CloudTemplate Foundation, CloudTemplate Services) WithDomain => Preset.SynthesizeWith(
        "publicAlb",
        "domain",
        new JsonObject
        {
            ["name"] = "directory.example.org",
            ["hostedZone"] = new JsonObject { ["id"] = "Z0123456789ABCDEFGHIJ", ["name"] = "example.org" },
        });
}
