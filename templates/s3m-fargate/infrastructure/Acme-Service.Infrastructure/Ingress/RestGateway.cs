using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Settings;
using Amazon.CDK;
using Amazon.CDK.AWS.APIGateway;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record RestGatewayProps
{
    public required string Name { get; init; }

    public required RestApiSettings Settings { get; init; }

    public required LogSettings Logs { get; init; }

    public required RestApiAccess Access { get; init; }

    public required IVpcLink Link { get; init; }

    public required IReadOnlyList<RestRoute> Routes { get; init; }
}

/// <summary>A REST API that verifies who calls and passes everything below the services' paths on to them.</summary>
internal sealed class RestGateway : Construct
{
    private const string StageName = "live";

    /// <summary>Smaller answers do not get smaller by compression.</summary>
    private const int CompressFromBytes = 1024;

    /// <summary>What the service cannot see of the address that the client used.</summary>
    private static readonly Dictionary<string, string> _clientAddress = new()
    {
        ["X-Forwarded-Host"] = "context.domainName",
        ["X-Forwarded-Prefix"] = $"'/{StageName}'",
    };

    private readonly RestApi _api;

    public RestGateway(Construct scope, string id, RestGatewayProps props)
        : base(scope, id)
    {
        _api = new RestApi(this, "Api", new RestApiProps
        {
            RestApiName = props.Name,
            EndpointTypes = [Amazon.CDK.AWS.APIGateway.EndpointType.REGIONAL],
            CloudWatchRole = false,
            BinaryMediaTypes = ["*/*"],
            MinCompressionSize = Size.Bytes(CompressFromBytes),
            DefaultMethodOptions = new MethodOptions
            {
                AuthorizationType = props.Access.AuthorizationType,
                Authorizer = props.Access.Authorizer,
            },
            DeployOptions = new Amazon.CDK.AWS.APIGateway.StageOptions
            {
                StageName = StageName,
                TracingEnabled = props.Settings.Tracing,
                MetricsEnabled = true,
                LoggingLevel = LoggingLevel(props.Settings.ExecutionLogging),
                DataTraceEnabled = false,
                ThrottlingRateLimit = props.Settings.Throttling.RequestsPerSecond,
                ThrottlingBurstLimit = props.Settings.Throttling.Burst,
                AccessLogDestination = new LogGroupLogDestination(props.Logs.Group(this, "AccessLogs")),
                AccessLogFormat = AccessLogFormat.Custom(RestAccessLog.Format),
            },
        });

        // The stack has an output of its own for the address.
        _api.Node.TryRemoveChild("Endpoint");

        if (props.Settings.SetAccountLogRole)
        {
            _api.DeploymentStage.Node.AddDependency(new AccountLogRole(this, "AccountLogRole"));
        }

        if (props.Settings.Firewall is { } firewall)
        {
            _ = new RestFirewall(this, "Firewall", new RestFirewallProps { Settings = firewall, Stage = _api.DeploymentStage });
        }

        var cors = props.Settings.CorsOrigins.Count > 0 ? new RestCors(_api, props.Settings.CorsOrigins) : null;
        foreach (var route in props.Routes)
        {
            AddRoute(route, props, cors);
        }
    }

    public string Url => _api.Url;

    public IEnumerable<WatchedMetric> Metrics => GatewayMetrics.Of(
        _api.DeploymentStage.MetricServerError(GatewayMetrics.Share), _api.DeploymentStage.MetricLatency(GatewayMetrics.Slowest));

    /// <summary>
    /// A stage keeps calling what it was deployed with, and a link that a deployment names cannot be deleted:
    /// whatever identifies the link and its target has to make a new deployment when it changes.
    /// </summary>
    public void RedeployWhenChanged(params string[] identities) => _api.LatestDeployment!.AddToLogicalId(identities);

    private static MethodLoggingLevel LoggingLevel(ExecutionLogging logging) => logging switch
    {
        ExecutionLogging.Off => MethodLoggingLevel.OFF,
        ExecutionLogging.Errors => MethodLoggingLevel.ERROR,
        _ => MethodLoggingLevel.INFO,
    };

    private void AddRoute(RestRoute route, RestGatewayProps props, RestCors? cors)
    {
        var exact = _api.Root.ResourceForPath(route.PathPrefix);
        var below = exact.AddResource("{proxy+}");
        exact.AddMethod("ANY", Integration(route.Origin + route.PathPrefix, []), new MethodOptions());
        below.AddMethod(
            "ANY",
            Integration(
                $"{route.Origin}{route.PathPrefix}/{{proxy}}",
                new() { ["integration.request.path.proxy"] = "method.request.path.proxy" }),
            new MethodOptions { RequestParameters = new Dictionary<string, bool> { ["method.request.path.proxy"] = true } });
        cors?.AllowPreflight(exact);
        cors?.AllowPreflight(below);

        static IEnumerable<KeyValuePair<string, string>> Header(IEnumerable<KeyValuePair<string, string>> headers)
            => headers.Select(header => KeyValuePair.Create($"integration.request.header.{header.Key}", header.Value));

        Integration Integration(string uri, Dictionary<string, string> path) => new(new IntegrationProps
        {
            Type = IntegrationType.HTTP_PROXY,
            IntegrationHttpMethod = "ANY",
            Uri = uri,
            Options = new IntegrationOptions
            {
                ConnectionType = Amazon.CDK.AWS.APIGateway.ConnectionType.VPC_LINK,
                VpcLink = props.Link,
                RequestParameters = path
                    .Concat(Header(props.Access.IdentityHeaders))
                    .Concat(Header(_clientAddress))
                    .ToDictionary(),
            },
        });
    }
}
