using LocalAws.Requests;
using LocalAws.Stacks;

namespace LocalAws.Http;

/// <summary>An HTTP API (AWS::ApiGatewayV2) with the stage $default.</summary>
internal sealed class HttpApi : IGatewayApi
{
    private static readonly string[] _understood = ["Api", "Authorizer", "Integration", "Route", "Stage", "VpcLink"];

    private readonly Backend _backend;
    private readonly Dictionary<string, IHttpAuthorizer> _authorizers;
    private readonly IReadOnlyList<HttpRoute> _routes;
    private readonly HttpCors? _cors;

    public HttpApi(LocalStack stack, Authority authority, Backend backend)
    {
        if (stack.Resources.FirstOrDefault(IsUnknown) is { } unknown)
        {
            throw new NotUnderstoodException(unknown.Id, unknown.Type);
        }

        var api = stack.One("AWS::ApiGatewayV2::Api").Properties("CorsConfiguration", "Name", "ProtocolType", "Tags").Expect("ProtocolType", "HTTP");
        stack.One("AWS::ApiGatewayV2::Stage")
            .Properties("AccessLogSettings", "ApiId", "AutoDeploy", "DefaultRouteSettings", "StageName", "Tags")
            .Expect("StageName", "$default")
            .Expect("AutoDeploy", "true");
        _backend = backend;
        _authorizers = stack.OfType("AWS::ApiGatewayV2::Authorizer").ToDictionary(authorizer => authorizer.PhysicalId, authorizer => authority switch
        {
            { Function: { } function } => (IHttpAuthorizer)new RequestAuthorizer(authorizer, function),
            { Pool: { } pool } => new JwtAuthorizer(authorizer, pool),
            _ => throw new NotUnderstoodException(authorizer.Id, "an authorizer without anybody who knows tokens"),
        });
        _routes = [.. stack.OfType("AWS::ApiGatewayV2::Route").Select(route => new HttpRoute(stack, route)).OrderBy(route => route.Rank)];
        _cors = api.Object("CorsConfiguration", "AllowHeaders", "AllowMethods", "AllowOrigins", "ExposeHeaders", "MaxAge") is { } cors ? new HttpCors(cors) : null;
    }

    public string StagePath => "/";

    public async Task<GatewayAnswer> AnswerAsync(GatewayRequest request)
    {
        if (_cors is not null && HttpCors.IsPreflight(request))
        {
            return _cors.AnswerPreflight(request);
        }

        var answer = _routes.FirstOrDefault(route => route.IsFor(request)) is { } route
            ? await PassOnAsync(request, route)
            : GatewayAnswer.Of(404, """{"message":"Not Found"}""");
        return _cors?.Mark(answer, request) ?? answer;
    }

    private async Task<GatewayAnswer> PassOnAsync(GatewayRequest request, HttpRoute route)
    {
        var verdict = await _authorizers[route.AuthorizerId].DecideAsync(request with { Path = _backend.Decided(request.Path) }, route);
        if (verdict.Status != 200)
        {
            return GatewayAnswer.Of(verdict.Status, """{"message":"Refused"}""");
        }

        var mapped = _backend.Forwarded(route.Integration.Map(request, verdict.Context));
        var destination = route.Integration.Follow(mapped);
        return destination.Container is { } container
            ? await _backend.SendAsync(mapped, container)
            : GatewayAnswer.Of(destination.Status!.Value);
    }

    private static bool IsUnknown(Resource resource) =>
        resource.Type.StartsWith("AWS::ApiGateway", StringComparison.Ordinal) && !_understood.Select(name => $"AWS::ApiGatewayV2::{name}").Contains(resource.Type);
}
