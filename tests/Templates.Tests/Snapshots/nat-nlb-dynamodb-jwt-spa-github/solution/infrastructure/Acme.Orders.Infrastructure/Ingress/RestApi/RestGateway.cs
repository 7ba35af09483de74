using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Security;
using Amazon.CDK;
using Amazon.CDK.AWS.APIGateway;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace Acme.Orders.Infrastructure.Ingress;

internal sealed record RestGatewayProps
{
    public required IngressProps Ingress { get; init; }

    public required IReadOnlyList<IRestRoute> Routes { get; init; }

    /// <summary>Identities of the targets of the routes: when one of them changes, the stage is deployed anew.</summary>
    public IEnumerable<string> Identities { get; init; } = [];
}

/// <summary>A REST API that verifies who calls and passes everything below the services' paths on to them.</summary>
internal sealed class RestGateway : Construct
{
    public const string StageName = "live";

    /// <summary>Smaller answers do not get smaller by compression.</summary>
    private const int CompressFromBytes = 1024;

    private readonly RestApi _api;
    private readonly ApiDomain? _domain;
    private readonly LogGroup _accessLog;

    public RestGateway(Construct scope, string id, RestGatewayProps props)
        : base(scope, id)
    {
        var (deployment, access) = (props.Ingress.Deployment, props.Ingress.Access);
        var settings = deployment.Settings.RestApi;
        _accessLog = deployment.Logs.Group(this, "AccessLogs");
        _api = new RestApi(this, "Api", new RestApiProps
        {
            RestApiName = deployment.Name,
            EndpointTypes = [Amazon.CDK.AWS.APIGateway.EndpointType.REGIONAL],
            CloudWatchRole = false,
            DisableExecuteApiEndpoint = settings.Domain is null ? null : true,
            BinaryMediaTypes = ["*/*"],
            MinCompressionSize = Size.Bytes(CompressFromBytes),
            DefaultMethodOptions = new MethodOptions
            {
                AuthorizationType = access.AuthorizationType,
                Authorizer = access.Authorizer,
            },
            DeployOptions = new Amazon.CDK.AWS.APIGateway.StageOptions
            {
                StageName = StageName,
                TracingEnabled = settings.Tracing,
                MetricsEnabled = settings.DetailedMetrics,
                LoggingLevel = LoggingLevel(settings.ExecutionLogging),
                DataTraceEnabled = false,
                ThrottlingRateLimit = settings.Throttling.RequestsPerSecond,
                ThrottlingBurstLimit = settings.Throttling.Burst,
                AccessLogDestination = new LogGroupLogDestination(_accessLog),
                AccessLogFormat = AccessLogFormat.Custom(RestAccessLog.Format),
            },
        });

        RefuseOldTls((CfnRestApi)_api.Node.DefaultChild!);

        // The stack has an output of its own for the address.
        _api.Node.TryRemoveChild("Endpoint");

        // API Gateway makes this group when it first writes to it, and then keeps the log forever. It is here without a log too: one that
        // a change of restApi.executionLogging had left behind would stand in the way of the next.
        _api.DeploymentStage.Node.AddDependency(
            deployment.Logs.Group(this, "ExecutionLogs", $"API-Gateway-Execution-Logs_{_api.RestApiId}/{StageName}"));

        if (settings.Domain is { } domain)
        {
            _domain = new ApiDomain(this, "Domain", new ApiDomainProps
            {
                Environment = deployment.Settings,
                Setting = "restApi.domain",
                Domain = domain,
                ApiId = _api.RestApiId,
                Stage = _api.DeploymentStage.StageName,
            });
        }

        Url = settings.Domain is null
            ? $"https://{_api.RestApiId}.execute-api.{Stack.Of(this).Region}.{Stack.Of(this).UrlSuffix}/{StageName}/"
            : $"https://{settings.Domain.Name}/";
        if (settings.Firewall is { } firewall)
        {
            _ = new Firewall(this, "Firewall", new FirewallProps
            {
                Deployment = deployment,
                Settings = firewall,
                Name = "api",
                ResourceArn = _api.DeploymentStage.StageArn,
            });
        }

        var origins = CorsOrigin.All(settings.CorsOrigins, deployment);
        var cors = origins.Count > 0 ? new RestCors(_api, origins) : null;
        foreach (var route in props.Routes)
        {
            var exact = _api.Root.ResourceForPath(route.Service.Definition.PathPrefix);
            var below = exact.AddResource("{proxy+}");
            route.AddMethods(exact, below, access, settings.Domain is null ? $"/{StageName}" : "/");
            AcceptOwnAuthorizer(exact);
            AcceptOwnAuthorizer(below);
            cors?.AllowPreflight(exact);
            cors?.AllowPreflight(below);
            cors?.Configure(route.Service);
        }

        Accept(settings);

        // A stage keeps calling what it was deployed with, and a link that a deployment names cannot be deleted.
        _api.LatestDeployment!.AddToLogicalId(props.Identities.ToArray());
    }

    /// <summary>Names the stage without a reference to it, so that what a stage depends on can depend on the address.</summary>
    public string Url { get; }

    public IEnumerable<StackOutput> Outputs => [new("ApiUrl", Url), StackOutput.FollowLog("AccessLog", _accessLog, "requests to the API")];

    public IEnumerable<AlarmDefinition> Alarms =>
    [
        .. GatewayAlarms.Of(
            _api.DeploymentStage.MetricServerError(GatewayAlarms.Share), _api.DeploymentStage.MetricLatency(GatewayAlarms.Slow)),
        .. _domain?.Alarms ?? [],
    ];

    /// <summary>By itself, the name that AWS gives a regional API takes TLS 1.0 too. RestApiProps has neither, even in CDK 2.277.</summary>
    private static void RefuseOldTls(CfnRestApi api)
    {
        api.AddPropertyOverride("SecurityPolicy", "SecurityPolicy_TLS13_1_2_2021_06");
        api.AddPropertyOverride("EndpointAccessMode", "BASIC");
    }

    private void Accept(RestApiSettings settings)
    {
        Accepted.At(_api, "The gateway passes requests on as they are. Services validate them, and say what is wrong.", "AwsSolutions APIG2");
        Accepted.At(
            _api.DeploymentStage,
            "Answers depend on who asks and on data that changes, so none is kept.",
            "NIST+HIPAA+PCI APIGWCacheEnabledAndEncrypted");
        Accepted.At(
            _api.DeploymentStage,
            "Services are in private subnets and admit their load balancer alone, or are functions that admit this API alone.",
            "NIST+HIPAA+PCI APIGWSSLEnabled");
        if (settings.Firewall is null)
        {
            Accepted.At(_api.DeploymentStage, "restApi.firewall is null: AWS bills a firewall by rule and request.", "AwsSolutions APIG3");
        }
    }

    private static void AcceptOwnAuthorizer(Amazon.CDK.AWS.APIGateway.Resource resource) =>
        Accepted.At(resource.Node.FindChild("ANY"), "The JWT authorizer verifies tokens of issuers other than Cognito.", "AwsSolutions COG4");

    private static MethodLoggingLevel LoggingLevel(ExecutionLogging logging) => logging switch
    {
        ExecutionLogging.Off => MethodLoggingLevel.OFF,
        ExecutionLogging.Errors => MethodLoggingLevel.ERROR,
        _ => MethodLoggingLevel.INFO,
    };
}
