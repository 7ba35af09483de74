using TemplateGenerator.CloudFormation;

namespace Presets.Tests.Acceptance;

/// <summary>S3M: a web app, a REST API with a Lambda authorizer, VPC link, NLB, Fargate, roles in DynamoDB, many services.</summary>
public sealed class WebAppTests(CreatedPresets presets)
{
    private PresetSolution Preset => presets["web-app"];

    private CloudTemplate Foundation => Preset.Foundation;

    private CloudTemplate Services => Preset.Services;

    private CloudResource Task => Services.One("AWS::ECS::TaskDefinition");

    private CloudResource Service => Services.One("AWS::ECS::Service");

    private CloudResource Balancer => Services.One("AWS::ElasticLoadBalancingV2::LoadBalancer");

    private CloudResource Authorizer => Services.One("AWS::ApiGateway::Authorizer");

    private CloudResource AuthorizerFunction => Assert.Single(
        Services.OfType("AWS::Lambda::Function"), function => ((string?)function["Handler"])?.Contains("Authorizer", StringComparison.Ordinal) is true);

    private IReadOnlyList<CloudResource> Methods =>
        [.. Services.OfType("AWS::ApiGateway::Method").Where(method => (string?)method["HttpMethod"] != "OPTIONS")];

    [AcceptanceTest("SM1", "Issuer and audience of the tokens are settings, and a local issuer makes tokens while developing; keys are asymmetric, "
        + "where the original shares a secret")]
    public void Tokens()
    {
        var settings = Preset.ReadJson("infrastructure/Acme.Orders.Infrastructure/environments/dev.json")["authorizer"]!;
        var environment = AuthorizerFunction["Environment"]!["Variables"]!;

        Assert.Equal((string?)settings["issuers"]![0], (string?)environment["AUTH_ISSUERS"]);
        Assert.Equal((string?)settings["audiences"]![0], (string?)environment["AUTH_AUDIENCES"]);
        Assert.Equal(["RS256"], settings["algorithms"].Texts());
        Assert.Contains(Preset.Solution.Files(), file => file.StartsWith("src/Acme.Orders.Web/dev/", StringComparison.Ordinal));
        Preset.AssertPassed("AlgorithmConfusion");
    }

    [AcceptanceTest("SM2", "The web app reads the API's address at run time from config.json, and sends the token in Authorization")]
    public void WebApp()
    {
        var content = Services.OfType("Custom::CDKBucketDeployment");

        Assert.Contains(content, deployment => deployment["SourceMarkers"].Mentions("Ref"));
        Assert.Contains(
            Preset.Solution.Files().Where(file => file.StartsWith("src/Acme.Orders.Web/src/", StringComparison.Ordinal)),
            file => Preset.Read(file).Contains("Bearer ", StringComparison.Ordinal));
    }

    [AcceptanceTest("SM3", "An ASP.NET Core API with a GET that answers, and its test")]
    public void Api() => Preset.AssertPassed("ListItemsTests");

    [AcceptanceTest("SM4", "Pages of listed origins may call the API, the web app's own among them, where the original lets any origin")]
    public void Cors()
    {
        var allowed = Assert.Single(Task["ContainerDefinitions"]!.AsArray())!["Environment"]!.AsArray()
            .Single(variable => (string?)variable!["Name"] == "CORS_ORIGINS")!["Value"];

        Assert.DoesNotContain("*", allowed.Joined(), StringComparison.Ordinal);
        Assert.True(allowed.Mentions(Services.One("AWS::CloudFront::Distribution").Id));
        Preset.AssertPassed("BrowserOriginsTests");
    }

    [AcceptanceTest("SM5", "One command runs web app, API and tokens on one machine")]
    public void LocalRun()
    {
        Assert.Contains("npm start", Preset.Read("README.md"), StringComparison.Ordinal);
        Assert.NotNull((string?)Preset.ReadJson("src/Acme.Orders.Web/package.json")["scripts"]!["start"]);
    }

    [AcceptanceTest("SM6", "Images are in ECR: the deployment pushes them to the repository that the bootstrap made")]
    public void Registry() => Assert.True(Task["ContainerDefinitions"]![0]!["Image"].Mentions(".dkr.ecr."));

    [AcceptanceTest("SM7", "A cluster for Fargate only")]
    public void Cluster()
    {
        Assert.Equal(Services.One("AWS::ECS::Cluster").Id, Service["Cluster"].Target());
        Assert.Empty(Services.OfType("AWS::AutoScaling::AutoScalingGroup"));
    }

    [AcceptanceTest("SM8", "A VPC with two private subnets and public ones for NAT (two, as zones may fail, where the original has one)")]
    public void Subnets()
    {
        var subnets = Foundation.OfType("AWS::EC2::Subnet").ToLookup(Foundation.IsPublic);

        Assert.Equal((2, 2), (subnets[true].Count(), subnets[false].Count()));
    }

    [AcceptanceTest("SM9", "NAT in a public subnet; both private subnets lead to it")]
    public void Nat()
    {
        Network.AssertNatGatewayInPublicSubnet(Foundation);
        Network.AssertPrivateRoutesLeadToNat(Foundation);
    }

    [AcceptanceTest("SM10", "An internal network load balancer in all private subnets; targets by address and TCP")]
    public void InternalNlb()
    {
        var group = Services.One("AWS::ElasticLoadBalancingV2::TargetGroup");

        Assert.Equal(("network", "internal"), ((string?)Balancer["Type"], (string?)Balancer["Scheme"]));
        Assert.Equal(2, Balancer["Subnets"]!.AsArray().Count);
        Assert.Equal(("ip", "TCP"), ((string?)group["TargetType"], (string?)group["Protocol"]));
    }

    [AcceptanceTest("SM11", "The listener is TCP at port 80")]
    public void Listener()
    {
        var listener = Services.One("AWS::ElasticLoadBalancingV2::Listener");

        Assert.Equal((80, "TCP"), ((int?)listener["Port"], (string?)listener["Protocol"]));
    }

    [AcceptanceTest("SM12", "A VPC link for REST APIs leads to the load balancer")]
    public void VpcLink() =>
        Assert.Equal(Balancer.Id, Assert.Single(Services.One("AWS::ApiGateway::VpcLink")["TargetArns"]!.AsArray()).Target());

    [AcceptanceTest("SM13", "A REST API")]
    public void RestApi() => Assert.Equal(["REGIONAL"], Services.One("AWS::ApiGateway::RestApi")["EndpointConfiguration"]!["Types"].Texts());

    [AcceptanceTest("SM14", "A resource {proxy+}, with preflight")]
    public void ProxyResource()
    {
        var proxy = Assert.Single(Services.OfType("AWS::ApiGateway::Resource"), resource => (string?)resource["PathPart"] == "{proxy+}");

        Assert.Contains(Services.OfType("AWS::ApiGateway::Method"), method =>
            (string?)method["HttpMethod"] == "OPTIONS" && method["ResourceId"].Target() == proxy.Id);
    }

    [AcceptanceTest("SM15", "ANY goes through the link to the load balancer's name and the path, as the method that it came as")]
    public void AnyMethod()
    {
        var proxy = Assert.Single(Methods, method => (method["Integration"]!["Uri"].Joined()).EndsWith("/{proxy}", StringComparison.Ordinal));

        Assert.Equal("ANY", (string?)proxy["HttpMethod"]);
        Assert.Equal("ANY", (string?)proxy["Integration"]!["IntegrationHttpMethod"]);
        Assert.True((bool?)proxy["RequestParameters"]!["method.request.path.proxy"]);
        Assert.Equal(
            "method.request.path.proxy", (string?)proxy["Integration"]!["RequestParameters"]!["integration.request.path.proxy"]);
        Assert.StartsWith("http://{}", proxy["Integration"]!["Uri"].Joined(), StringComparison.Ordinal);
    }

    [AcceptanceTest("SM16", "A function on a current runtime verifies the token; API Gateway alone may call it as authorizer")]
    public void LambdaAuthorizer()
    {
        Assert.Equal("dotnet10", (string?)AuthorizerFunction["Runtime"]);
        Assert.Contains(Services.OfType("AWS::Lambda::Permission"), permission =>
            (string?)permission["Principal"] == "apigateway.amazonaws.com" && permission["SourceArn"].Joined().Contains("/authorizers/", StringComparison.Ordinal));
        Preset.AssertPassed("Acme.Orders.Authorizer.Tests.Jwt.");
    }

    [AcceptanceTest("SM17", "The authorizer takes the token of the header Authorization")]
    public void TokenSource()
    {
        Assert.Equal("TOKEN", (string?)Authorizer["Type"]);
        Assert.Equal("method.request.header.Authorization", (string?)Authorizer["IdentitySource"]);
    }

    [AcceptanceTest("SM18", "The authorizer stands before every method but preflight")]
    public void AuthorizerAttached()
    {
        Assert.Equal(2, Methods.Count);
        Assert.All(Methods, method => Assert.Equal(
            ("CUSTOM", Authorizer.Id), ((string?)method["AuthorizationType"], method["AuthorizerId"].Target())));
    }

    [AcceptanceTest("SM19", "Who may call what is decided by role: the one with it is let through, the other is not")]
    public void Roles()
    {
        Assert.Contains("writer", Preset.Read("src/Acme.Orders.Authorizer/policy.json"), StringComparison.Ordinal);
        Preset.AssertPassed("Acme.Orders.Authorizer.Tests.Policy.");
    }

    [AcceptanceTest("SM20", "Roles are read from a DynamoDB table, and from that one only")]
    public void RolesTable()
    {
        var table = Assert.Single(Foundation.OfType("AWS::DynamoDB::Table"), table => table["KeySchema"].Mentions("principalId"));
        var read = Assert.Single(
            Services.StatementsOf(AuthorizerFunction["Role"].Target()), statement => statement["Action"].Texts().Contains("dynamodb:GetItem"));

        Assert.Equal(["dynamodb:GetItem"], read["Action"].Texts());
        Assert.True(read["Resource"].Mentions(table.Id));
        Assert.True(AuthorizerFunction["Environment"]!["Variables"]!["AUTH_ROLES_TABLE"].Mentions(table.Id));
        Preset.AssertPassed("Acme.Orders.Authorizer.Tests.Roles.");
    }

    [AcceptanceTest("SM21", "Services are added without a change of the infrastructure, behind the same link and authorizer")]
    public void ManyServices() => Preset.AssertPassed("ThreeServicesTests");

    [AcceptanceTest("SM22", "The API is deployed to a stage; its address, with a slash at the end, is an output")]
    public void Stage()
    {
        _ = Services.One("AWS::ApiGateway::Stage");
        Assert.EndsWith("/", Services.Outputs["ApiUrl"]!["Value"].Joined(), StringComparison.Ordinal);
    }

    [AcceptanceTest("SM23", "The website's bucket is private, behind CloudFront with origin access control, where the original's is public; "
        + "paths of the app are served, and errors stay errors")]
    public void Website()
    {
        var bucket = Services.One("AWS::S3::Bucket");
        var distribution = Services.One("AWS::CloudFront::Distribution")["DistributionConfig"]!;

        Assert.All(bucket["PublicAccessBlockConfiguration"]!.AsObject(), block => Assert.True((bool?)block.Value));
        Assert.Equal(
            Services.One("AWS::CloudFront::OriginAccessControl").Id, distribution["Origins"]![0]!["OriginAccessControlId"].Target());
        Assert.Single(distribution["DefaultCacheBehavior"]!["FunctionAssociations"]!.AsArray());
        Assert.Null(distribution["CustomErrorResponses"]);
    }

    [AcceptanceTest("SM24", "The image is built from the solution's root with the Dockerfile of the service")]
    public void Dockerfile()
    {
        var image = Preset.DockerImages("dev").Single(image => ((string?)image["source"]!["dockerFile"])!.Contains("Api", StringComparison.Ordinal));

        Assert.Equal("src/Acme.Orders.Api/Dockerfile", (string?)image["source"]!["dockerFile"]);
        Assert.Contains("docker build -f src/Acme.Orders.Api/Dockerfile .", Preset.Read("src/Acme.Orders.Api/Dockerfile"), StringComparison.Ordinal);
    }

    [AcceptanceTest("SM25", "A task for Fargate with the 512 MiB that it starts at (the original's 128 cannot be)")]
    public void TaskDefinition()
    {
        Assert.Equal(["FARGATE"], Task["RequiresCompatibilities"].Texts());
        Assert.True(int.Parse((string)Task["Memory"]!, System.Globalization.CultureInfo.InvariantCulture) >= 512);
        Assert.NotNull(Task["ExecutionRoleArn"]);
    }

    [AcceptanceTest("SM26", "The service is in the private subnets and behind the load balancer")]
    public void FargateService()
    {
        Network.AssertPrivateTasks(Service);
        Assert.Equal(
            Services.One("AWS::ElasticLoadBalancingV2::TargetGroup").Id,
            Assert.Single(Service["LoadBalancers"]!.AsArray())!["TargetGroupArn"].Target());
    }

    [AcceptanceTest("SM27", "Who has no token gets 401, who lacks the role 403")]
    public void Refusals()
    {
        Preset.AssertPassed("Acme.Orders.Authorizer.Tests.Gateway.RefusalTests.");
        Assert.Contains("Unauthorized", Preset.Read("src/Acme.Orders.Authorizer/Function.cs"), StringComparison.Ordinal);
    }

    [AcceptanceTest("SM28", "GitHub Actions build, test and deploy web app, services and infrastructure, without a stored key")]
    public void Pipeline()
    {
        var build = Preset.Read(".github/workflows/build.yml");
        var deploy = Preset.Read(".github/workflows/deploy.yml");

        Assert.Contains("npm run build", build, StringComparison.Ordinal);
        Assert.Contains("dotnet test", build, StringComparison.Ordinal);
        Assert.Contains("id-token: write", deploy, StringComparison.Ordinal);
        Assert.Contains("deploy --all", deploy, StringComparison.Ordinal);
    }
}
