using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Settings;
using Amazon.CDK;
using Amazon.CDK.AWS.Apigatewayv2;
using Constructs;
using HttpMethod = Amazon.CDK.AWS.Apigatewayv2.HttpMethod;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record HttpGatewayProps
{
    public required string Name { get; init; }

    public required HttpApiSettings Settings { get; init; }

    /// <summary>Origin of the web app, which may call the API beside those of the settings.</summary>
    public string? WebOrigin { get; init; }

    public required LogSettings Logs { get; init; }

    public required HttpApiAccess Access { get; init; }

    public required HttpRouteIntegration Integration { get; init; }

    /// <summary>Paths of the services; each stands for itself and all below it.</summary>
    public required IReadOnlyList<string> PathPrefixes { get; init; }
}

/// <summary>An HTTP API that verifies who calls and passes everything below the services' paths on to them.</summary>
internal sealed class HttpGateway : Construct
{
    private static readonly HttpMethod[] _allButOptions =
        [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE];

    private readonly HttpApi _api;

    public HttpGateway(Construct scope, string id, HttpGatewayProps props)
        : base(scope, id)
    {
        var origins = CorsOrigin.All(props.Settings.CorsOrigins, props.WebOrigin);
        _api = new HttpApi(this, "Api", new HttpApiProps
        {
            ApiName = props.Name,
            CreateDefaultStage = false,
            CorsPreflight = origins.Count == 0 ? null : new CorsPreflightOptions
            {
                AllowOrigins = [.. origins],
                AllowMethods = [CorsHttpMethod.ANY],
                AllowHeaders = ["Authorization", "Content-Type", "Accept", "If-Match", "If-None-Match", "traceparent", "tracestate"],
                ExposeHeaders = ["ETag", "Location"],
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
                RateLimit = props.Settings.Throttling.RequestsPerSecond,
                BurstLimit = props.Settings.Throttling.Burst,
            },
        });

        // HttpStageProps has both, DetailedMetricsEnabled since CDK 2.179 and AccessLogSettings since CDK 2.190.
        var definition = (CfnStage)stage.Node.DefaultChild!;
        definition.AccessLogSettings = new CfnStage.AccessLogSettingsProperty
        {
            DestinationArn = props.Logs.Group(this, "AccessLogs").LogGroupArn,
            Format = HttpAccessLog.Format,
        };
        definition.AddPropertyOverride("DefaultRouteSettings.DetailedMetricsEnabled", true);

        foreach (var path in props.PathPrefixes.SelectMany(prefix => new[] { prefix, prefix + "/{proxy+}" }))
        {
            _api.AddRoutes(new AddRoutesOptions
            {
                Path = path,
                // A route for ANY would also catch preflight requests, and refuse them for want of a token.
                Methods = origins.Count == 0 ? [HttpMethod.ANY] : _allButOptions,
                Integration = props.Integration,
                Authorizer = props.Access.Authorizer,
                AuthorizationScopes = props.Access.Scopes.Count > 0 ? [.. props.Access.Scopes] : null,
            });
        }

        Url = stage.Url;
    }

    public string Url { get; }

    public IEnumerable<WatchedMetric> Metrics
        => GatewayMetrics.Of(_api.MetricServerError(GatewayMetrics.Share), _api.MetricLatency(GatewayMetrics.Slowest));
}
