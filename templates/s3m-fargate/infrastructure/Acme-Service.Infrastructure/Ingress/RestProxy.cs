using Amazon.CDK.AWS.APIGateway;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>Passes requests for a service's path, and for all below it, on to the service.</summary>
internal sealed class RestProxy(RestApi api, RestGatewayProps props)
{
    /// <summary>What the service cannot see of the address that the client used.</summary>
    private static readonly Dictionary<string, string> _clientAddress = new()
    {
        ["X-Forwarded-Host"] = "context.domainName",
        ["X-Forwarded-Prefix"] = $"'/{RestGateway.StageName}'",
    };

    /// <returns>The resources of the API that stand for these paths.</returns>
    public IEnumerable<Amazon.CDK.AWS.APIGateway.Resource> Add(RestRoute route)
    {
        var path = route.Service.Definition.PathPrefix;
        var exact = api.Root.ResourceForPath(path);
        var below = exact.AddResource("{proxy+}");
        AddMethod(exact, route.Origin + path);
        AddMethod(
            below,
            $"{route.Origin}{path}/{{proxy}}",
            new() { ["method.request.path.proxy"] = true },
            new() { ["integration.request.path.proxy"] = "method.request.path.proxy" });
        return [exact, below];
    }

    private static IEnumerable<KeyValuePair<string, string>> Header(IEnumerable<KeyValuePair<string, string>> headers)
        => headers.Select(header => KeyValuePair.Create($"integration.request.header.{header.Key}", header.Value));

    /// <param name="resource">Gets the method.</param>
    /// <param name="uri">All of what the load balancer sees: it names the whole path, so that no stage gets into it.</param>
    /// <param name="declared">Parameters of the request that are used.</param>
    /// <param name="path">How they fill the placeholders of the URI.</param>
    private void AddMethod(
        Amazon.CDK.AWS.APIGateway.Resource resource,
        string uri,
        Dictionary<string, bool>? declared = null,
        Dictionary<string, string>? path = null)
    {
        var integration = new Integration(new IntegrationProps
        {
            Type = IntegrationType.HTTP_PROXY,
            IntegrationHttpMethod = "ANY",
            Uri = uri,
            Options = new IntegrationOptions
            {
                ConnectionType = ConnectionType.VPC_LINK,
                VpcLink = props.Link.Link,
                RequestParameters = (path ?? [])
                    .Concat(Header(props.Ingress.Access.IdentityHeaders))
                    .Concat(Header(_clientAddress))
                    .ToDictionary(),
            },
        });
        var method = resource.AddMethod("ANY", integration, new MethodOptions { RequestParameters = declared });
        if (props.Link.Target is { } target)
        {
            ((CfnMethod)method.Node.DefaultChild!).AddPropertyOverride("Integration.IntegrationTarget", target);
        }
    }
}
