using LocalAws.Balancers;
using LocalAws.Requests;
using LocalAws.Stacks;

namespace LocalAws.Http;

/// <summary>An HTTP_PROXY integration over a VPC link to a listener of an application load balancer.</summary>
internal sealed class HttpIntegration
{
    private const string AuthorizerSource = "$context.authorizer.";

    private readonly LoadBalancers _balancers;
    private readonly string _listener;
    private readonly IReadOnlyDictionary<string, string> _mappings;

    public HttpIntegration(LocalStack stack, string id)
    {
        var properties = stack.Find(id, "AWS::ApiGatewayV2::Integration").Properties(
            "ApiId", "ConnectionId", "ConnectionType", "IntegrationMethod", "IntegrationType", "IntegrationUri", "PayloadFormatVersion",
            "RequestParameters")
            .Expect("IntegrationType", "HTTP_PROXY")
            .Expect("IntegrationMethod", "ANY")
            .Expect("ConnectionType", "VPC_LINK");
        _ = stack.Find(properties.Text("ConnectionId"), "AWS::ApiGatewayV2::VpcLink");
        _balancers = new LoadBalancers(stack);
        _listener = properties.Text("IntegrationUri");
        _mappings = properties.Map("RequestParameters");
    }

    /// <summary>The request as the load balancer gets it. The stage named $default adds nothing to its path.</summary>
    public GatewayRequest Map(GatewayRequest request, IReadOnlyDictionary<string, string> context) =>
        _mappings.Aggregate(request, (mapped, mapping) => mapping.Key.Split(':', 2) switch
        {
            ["overwrite", ['h', 'e', 'a', 'd', 'e', 'r', '.', .. var header]] => mapped.WithHeader(header, Value(mapping.Value, context)),
            ["remove", ['h', 'e', 'a', 'd', 'e', 'r', '.', .. var header]] => mapped.WithoutHeader(header),
            _ => throw new NotUnderstoodException("An integration", $"{mapping.Key}: {mapping.Value}"),
        });

    public Destination Follow(GatewayRequest request) => _balancers.Follow(_listener, request.Path);

    private static string? Value(string source, IReadOnlyDictionary<string, string> context) =>
        source.StartsWith(AuthorizerSource, StringComparison.Ordinal)
            ? context.GetValueOrDefault(source[AuthorizerSource.Length..])
            : throw new NotUnderstoodException("A mapping", source);
}
