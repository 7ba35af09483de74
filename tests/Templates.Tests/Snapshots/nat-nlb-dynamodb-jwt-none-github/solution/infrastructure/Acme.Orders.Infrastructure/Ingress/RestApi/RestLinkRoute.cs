using Acme.Orders.Infrastructure.Services;
using Amazon.CDK.AWS.APIGateway;

namespace Acme.Orders.Infrastructure.Ingress;

/// <summary>Passes requests on through a VPC link, with their paths as they are.</summary>
internal sealed record RestLinkRoute : IRestRoute
{
    public required IMicroservice Service { get; init; }

    public required RestLink Link { get; init; }

    /// <summary>Scheme, host and port behind the VPC link.</summary>
    public required string Origin { get; init; }

    public void AddMethods(
        Amazon.CDK.AWS.APIGateway.Resource exact, Amazon.CDK.AWS.APIGateway.Resource below, RestApiAccess access, string prefix)
    {
        var path = Service.Definition.PathPrefix;
        var headers = Header(access.IdentityHeaders).Concat(Header(Forwarded(prefix))).ToList();
        AddMethod(exact, Integration(Origin + path, headers));
        AddMethod(
            below,
            Integration($"{Origin}{path}/{{proxy}}", headers, new() { ["integration.request.path.proxy"] = "method.request.path.proxy" }),
            new() { ["method.request.path.proxy"] = true });
    }

    private static IEnumerable<KeyValuePair<string, string>> Header(IEnumerable<KeyValuePair<string, string>> headers) =>
        headers.Select(header => KeyValuePair.Create($"integration.request.header.{header.Key}", header.Value));

    /// <summary>Parts of the requested address that the service cannot see.</summary>
    private static Dictionary<string, string> Forwarded(string prefix) => new()
    {
        ["X-Forwarded-Host"] = "context.domainName",
        ["X-Forwarded-Prefix"] = $"'{prefix}'",
    };

    /// <param name="uri">All of what the load balancer sees: it names the whole path, so that no stage gets into it.</param>
    /// <param name="headers">Headers that are overwritten.</param>
    /// <param name="path">How parameters of the request fill the placeholders of the URI.</param>
    private Integration Integration(
        string uri, IReadOnlyList<KeyValuePair<string, string>> headers, Dictionary<string, string>? path = null) =>
        new(new IntegrationProps
        {
            Type = IntegrationType.HTTP_PROXY,
            IntegrationHttpMethod = "ANY",
            Uri = uri,
            Options = new IntegrationOptions
            {
                ConnectionType = ConnectionType.VPC_LINK,
                VpcLink = Link.Link,
                RequestParameters = (path ?? []).Concat(headers).ToDictionary(),
            },
        });

    /// <param name="resource">Resource that gets the method.</param>
    /// <param name="integration">Integration of the method.</param>
    /// <param name="declared">Parameters of the request that the integration uses.</param>
    private static void AddMethod(
        Amazon.CDK.AWS.APIGateway.Resource resource, Integration integration, Dictionary<string, bool>? declared = null) =>
        resource.AddMethod("ANY", integration, new MethodOptions { RequestParameters = declared });
}

/// <summary>The way of a REST API into the VPC: a link, and the load balancer at its end.</summary>
internal sealed record RestLink
{
    public required IVpcLink Link { get; init; }

    /// <summary>Identities of the link and of its target: when one changes, the API is deployed anew.</summary>
    public required IReadOnlyList<string> Identities { get; init; }
}
