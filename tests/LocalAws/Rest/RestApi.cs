using LocalAws.Requests;
using LocalAws.Stacks;

namespace LocalAws.Rest;

/// <summary>A REST API (AWS::ApiGateway) with one stage.</summary>
internal sealed class RestApi : IGatewayApi
{
    private static readonly string[] _understood =
    [
        "ApiGateway::Account", "ApiGateway::Authorizer", "ApiGateway::Deployment", "ApiGateway::GatewayResponse", "ApiGateway::Method",
        "ApiGateway::Resource", "ApiGateway::RestApi", "ApiGateway::Stage", "ApiGateway::VpcLink", "ApiGatewayV2::VpcLink",
    ];

    private readonly Backend _backend;
    private readonly Dictionary<string, IRestAuthorizer> _authorizers;
    private readonly IReadOnlyList<RestPath> _paths;
    private readonly IReadOnlyList<RestMethod> _methods;
    private readonly RestResponses _responses;
    private readonly string _api;
    private readonly string _stage;

    public RestApi(LocalStack stack, Authority authority, Backend backend)
    {
        if (stack.Resources.FirstOrDefault(IsUnknown) is { } unknown)
        {
            throw new NotUnderstoodException(unknown.Id, unknown.Type);
        }

        var api = stack.One("AWS::ApiGateway::RestApi");
        api.Properties(
            "BinaryMediaTypes", "EndpointAccessMode", "EndpointConfiguration", "MinimumCompressionSize", "Name", "SecurityPolicy", "Tags");
        _backend = backend;
        _authorizers = stack.OfType("AWS::ApiGateway::Authorizer").ToDictionary(authorizer => authorizer.PhysicalId, authorizer => authority switch
        {
            { Function: { } function } => (IRestAuthorizer)new TokenAuthorizer(authorizer, function),
            { Pool: { } pool } => new UserPoolAuthorizer(authorizer, pool),
            _ => throw new NotUnderstoodException(authorizer.Id, "an authorizer without anybody who knows tokens"),
        });
        _paths = RestPath.In(stack);
        _methods = [.. stack.OfType("AWS::ApiGateway::Method").Select(method => new RestMethod(stack, method)).OrderBy(method => method.Rank)];
        _responses = new RestResponses(stack);
        _api = api.PhysicalId;
        _stage = stack.One("AWS::ApiGateway::Stage")
            .Properties("AccessLogSetting", "DeploymentId", "MethodSettings", "RestApiId", "StageName", "Tags", "TracingEnabled")
            .Text("StageName");
    }

    public string StagePath => $"/{_stage}/";

    public async Task<GatewayAnswer> AnswerAsync(GatewayRequest request)
    {
        if (!request.Path.StartsWith(StagePath, StringComparison.Ordinal))
        {
            return GatewayAnswer.Of(403, """{"message":"Forbidden"}""");
        }

        var path = request.Path[(StagePath.Length - 1)..];
        var matches =
            from resource in _paths
            let proxy = resource.Match(path)
            where proxy is not null
            orderby resource.IsGreedy, resource.Segments.Count descending
            select (Resource: resource, Proxy: proxy);
        var (found, rest) = matches.FirstOrDefault();
        var method = found is null ? null : _methods.FirstOrDefault(method => method.IsFor(found, request.Method));
        return method is null
            ? _responses.NoSuchMethod(request)
            : method.Mock?.Answer ?? await PassOnAsync(request, path, method, rest);
    }

    private async Task<GatewayAnswer> PassOnAsync(GatewayRequest request, string path, RestMethod method, string proxy)
    {
        var arn = $"arn:aws:execute-api:{LocalStack.Region}:{LocalStack.Account}:{_api}/{_stage}/{request.Method}{_backend.Decided(path)}";
        var verdict = await _authorizers[method.AuthorizerId!].DecideAsync(request, arn, method.Scopes);
        return verdict.Status == 200
            ? await _backend.SendAsync(_backend.Forwarded(method.Integration!.Map(new RestCall(request, path, proxy, _stage, verdict.Context))), method.Integration.Container)
            : _responses.Of(verdict, request);
    }

    private static bool IsUnknown(Resource resource) =>
        resource.Type.StartsWith("AWS::ApiGateway", StringComparison.Ordinal) && !_understood.Select(name => $"AWS::{name}").Contains(resource.Type);
}
