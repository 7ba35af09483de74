using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Shared;
using Amazon.CDK;
using Amazon.CDK.AWS.Apigatewayv2;
using Amazon.CDK.AWS.Logs;
using Constructs;
using HttpMethod = Amazon.CDK.AWS.Apigatewayv2.HttpMethod;

namespace Acme.Orders.Infrastructure.Ingress;

internal sealed record HttpGatewayProps
{
    public required IngressProps Ingress { get; init; }

    public required HttpRouteIntegration Integration { get; init; }
}

/// <summary>An HTTP API that verifies who calls and passes everything below the services' paths on to them.</summary>
internal sealed class HttpGateway : Construct
{
    private static readonly HttpMethod[] _allButOptions =
        [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE];

    private readonly HttpApi _api;
    private readonly ApiDomain? _domain;
    private readonly LogGroup _accessLog;

    public HttpGateway(Construct scope, string id, HttpGatewayProps props)
        : base(scope, id)
    {
        var (deployment, access) = (props.Ingress.Deployment, props.Ingress.Access);
        var settings = deployment.Settings.HttpApi;
        _accessLog = deployment.Logs.Group(this, "AccessLogs");
        var origins = settings.CorsOrigins;
        _api = new HttpApi(this, "Api", new HttpApiProps
        {
            ApiName = deployment.Name,
            CreateDefaultStage = false,
            DisableExecuteApiEndpoint = settings.Domain is null ? null : true,
            CorsPreflight = origins.Count == 0 ? null : new CorsPreflightOptions
            {
                AllowOrigins = [.. origins],
                AllowMethods = [.. CorsRules.Methods.Select(Enum.Parse<CorsHttpMethod>)],
                AllowHeaders = [.. CorsRules.RequestHeaders],
                ExposeHeaders = [.. CorsRules.ResponseHeaders],
                MaxAge = Duration.Hours(1),
            },
        });

        // Only the stage named $default adds nothing to the path that services see.
        var stage = new HttpStage(this, "Stage", new HttpStageProps
        {
            HttpApi = _api,
            StageName = "$default",
            AutoDeploy = true,
            Throttle = new ThrottleSettings
            {
                RateLimit = settings.Throttling.RequestsPerSecond,
                BurstLimit = settings.Throttling.Burst,
            },
        });

        // HttpStageProps has both, DetailedMetricsEnabled since CDK 2.179 and AccessLogSettings since CDK 2.190.
        var definition = (CfnStage)stage.Node.DefaultChild!;
        definition.AccessLogSettings = new CfnStage.AccessLogSettingsProperty
        {
            DestinationArn = _accessLog.LogGroupArn,
            Format = HttpAccessLog.Format,
        };
        definition.AddPropertyOverride("DefaultRouteSettings.DetailedMetricsEnabled", settings.DetailedMetrics);

        foreach (var path in props.Ingress.Services.SelectMany(service => new[] { service.Definition.PathPrefix, service.Definition.PathPrefix + "/{proxy+}" }))
        {
            _api.AddRoutes(new AddRoutesOptions
            {
                Path = path,
                // A route for ANY would also catch preflight requests, and refuse them for want of a token.
                Methods = origins.Count == 0 ? [HttpMethod.ANY] : _allButOptions,
                Integration = props.Integration,
                Authorizer = access.Authorizer,
            });
        }

        if (settings.Domain is { } domain)
        {
            _domain = new ApiDomain(this, "Domain", new ApiDomainProps
            {
                Environment = deployment.Settings,
                Setting = "httpApi.domain",
                Domain = domain,
                ApiId = _api.ApiId,
                Stage = definition.Ref,
            });
        }

        Url = settings.Domain is null ? stage.Url : $"https://{settings.Domain.Name}/";
    }

    public string Url { get; }

    public IEnumerable<StackOutput> Outputs => [new("ApiUrl", Url), StackOutput.FollowLog("AccessLog", _accessLog, "requests to the API")];

    public IEnumerable<AlarmDefinition> Alarms =>
    [
        .. GatewayAlarms.Of(_api.MetricServerError(GatewayAlarms.Share), _api.MetricLatency(GatewayAlarms.Slow)),
        .. _domain?.Alarms ?? [],
    ];
}
