using System.Text.Json.Nodes;
using LocalAws.Authorizers;
using LocalAws.Requests;
using LocalAws.Stacks;

namespace LocalAws.Rest;

/// <summary>
/// An AWS_PROXY integration of a function that is a container image, and in it the Lambda Web Adapter: what it makes of the
/// gateway's event. Not imitated is that events hold parameters decoded.
/// </summary>
internal sealed class FunctionIntegration : IRestIntegration
{
    private const string ContextHeader = "x-amzn-request-context";

    public FunctionIntegration(LocalStack stack, Members integration)
    {
        integration.Expect("Type", "AWS_PROXY").Expect("IntegrationHttpMethod", "POST");
        Container = FunctionContainer.Behind(stack, AuthorizerUri.Function(integration.Text("Uri"))).Name;
    }

    public string Container { get; }

    public GatewayRequest Map(RestCall call)
    {
        var authorizer = new JsonObject(call.Context.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));
        var context = new JsonObject { ["stage"] = call.Stage, ["path"] = call.Request.Path, ["authorizer"] = authorizer };
        return call.Request.WithHeader(ContextHeader, context.ToJsonString()) with { Path = call.Path };
    }
}
