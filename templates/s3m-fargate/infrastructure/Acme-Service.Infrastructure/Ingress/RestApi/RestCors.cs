using Acme_Service.Infrastructure.Services;
using Acme_Service.Shared;
using Amazon.CDK;
using Amazon.CDK.AWS.APIGateway;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>Lets browsers call a REST API from other origins.</summary>
internal sealed class RestCors
{
    private readonly IReadOnlyList<string> _origins;

    public RestCors(RestApi api, IReadOnlyList<string> origins)
    {
        _origins = origins;

        // Without this header a browser hides the status of answers that the gateway gives itself, such as 401. It can
        // hold one origin only; as such answers hold no data, several origins are served by naming the one that asks.
        var origin = origins.Count == 1 ? $"'{origins[0]}'" : "method.request.header.Origin";
        var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = origin, ["Vary"] = "'Origin'" };
        foreach (var (id, type) in GatewayAnswers)
        {
            api.AddGatewayResponse(id, new GatewayResponseOptions { Type = type, ResponseHeaders = headers });
        }
    }

    private static (string Id, ResponseType_ Type)[] GatewayAnswers =>
    [
        ("Default4xx", ResponseType_.DEFAULT_4XX),
        ("Default5xx", ResponseType_.DEFAULT_5XX),
        ("Unauthorized", ResponseType_.UNAUTHORIZED),
        ("AccessDenied", ResponseType_.ACCESS_DENIED),
    ];

    /// <summary>For the service's own answers.</summary>
    public void Configure(IMicroservice service) =>
        service.SetEnvironment(CorsEnvironment.Origins, string.Join(',', _origins));

    public void AllowPreflight(Amazon.CDK.AWS.APIGateway.Resource resource)
    {
        var preflight = resource.AddCorsPreflight(new CorsOptions
        {
            AllowOrigins = [.. _origins],
            AllowMethods = [.. CorsRules.Methods],
            AllowHeaders = [.. CorsRules.RequestHeaders],
            MaxAge = Duration.Hours(1),
        });

        // The API treats every body as binary, and a mock answer is made by a text template: without this it is a 500.
        var method = (CfnMethod)preflight.Node.DefaultChild!;
        method.AddPropertyOverride("Integration.ContentHandling", "CONVERT_TO_TEXT");
        method.AddPropertyOverride("Integration.IntegrationResponses.0.ContentHandling", "CONVERT_TO_TEXT");
    }
}
