using System.Globalization;
using LocalAws.Balancers;
using LocalAws.Requests;
using LocalAws.Stacks;

namespace LocalAws.Rest;

/// <summary>An HTTP_PROXY integration over a VPC link to a load balancer.</summary>
internal sealed class RestIntegration : IRestIntegration
{
    private const string HeaderTarget = "integration.request.header.";
    private const string PathTarget = "integration.request.path.";
    private const string PathSource = "method.request.path.";
    private const string AuthorizerSource = "context.authorizer.";

    private readonly string _path;
    private readonly IReadOnlyDictionary<string, string> _mappings;
    private readonly IReadOnlyDictionary<string, string> _declared;
    private readonly Destination _destination;

    /// <param name="integration">Of a method.</param>
    /// <param name="declared">The method's own parameters; only these can be mapped.</param>
    public RestIntegration(LocalStack stack, Members integration, IReadOnlyDictionary<string, string> declared)
    {
        integration.Expect("Type", "HTTP_PROXY").Expect("IntegrationHttpMethod", "ANY").Expect("ConnectionType", "VPC_LINK");
        var uri = integration.Text("Uri");
        if (uri.Split('/', 4) is not ["http:", "", var origin, var path] || origin.Split(':') is not [var host, var port])
        {
            throw new NotUnderstoodException(uri, "a URI without host, port and path");
        }

        _path = "/" + path;
        _mappings = integration.Map("RequestParameters");
        _declared = declared;

        var balancers = new LoadBalancers(stack);
        var listener = balancers.ListenerAt(host, int.Parse(port, CultureInfo.InvariantCulture));
        _destination = Linked(stack, integration).Contains(balancers.BalancerOf(listener))
            ? balancers.Follow(listener, _path)
            : throw new NotUnderstoodException(uri, "a load balancer to which the VPC link does not lead");
    }

    public string Container => _destination.Container ?? throw new NotUnderstoodException(_path, "a listener without target");

    public GatewayRequest Map(RestCall call)
    {
        var (request, path) = (call.Request, _path);
        foreach (var (target, source) in _mappings)
        {
            if (target.StartsWith(HeaderTarget, StringComparison.Ordinal))
            {
                request = request.WithHeader(target[HeaderTarget.Length..], Value(source, request, call.Proxy, call.Context));
            }
            else if (target.StartsWith(PathTarget, StringComparison.Ordinal))
            {
                path = path.Replace($"{{{target[PathTarget.Length..]}}}", Value(source, request, call.Proxy, call.Context), StringComparison.Ordinal);
            }
            else
            {
                throw new NotUnderstoodException(target, $"a mapping from {source}");
            }
        }

        return request with { Path = path };
    }

    /// <summary>Load balancers at the end of the link: those it was made for, or the one that the integration itself names.</summary>
    private static IReadOnlyList<string> Linked(LocalStack stack, Members integration)
    {
        if (integration.TextOrNull("IntegrationTarget") is not { } target)
        {
            return stack.Find(integration.Text("ConnectionId"), "AWS::ApiGateway::VpcLink").Properties("Name", "Tags", "TargetArns").Texts("TargetArns");
        }

        _ = stack.Find(integration.Text("ConnectionId"), "AWS::ApiGatewayV2::VpcLink");
        return [target];
    }

    private string? Value(string source, GatewayRequest request, string proxy, IReadOnlyDictionary<string, string> context) => source switch
    {
        ['\'', .. var literal, '\''] => literal,
        "context.domainName" => request.Header("Host"),
        PathSource + "proxy" when _declared.GetValueOrDefault(source) == "true" => proxy,
        _ when source.StartsWith(AuthorizerSource, StringComparison.Ordinal) => context.GetValueOrDefault(source[AuthorizerSource.Length..]),
        _ => throw new NotUnderstoodException("A mapping", source),
    };
}
