using LocalAws.Stacks;

namespace LocalAws.Rest;

/// <summary>A method of a REST API: either open and answered by the gateway itself, or authorized and passed on.</summary>
internal sealed class RestMethod
{
    private static readonly string[] _integration =
    [
        "ConnectionId", "ConnectionType", "ContentHandling", "IntegrationHttpMethod", "IntegrationResponses", "IntegrationTarget",
        "RequestParameters", "RequestTemplates", "Type", "Uri",
    ];

    private readonly string _method;
    private readonly string _resource;

    public RestMethod(LocalStack stack, Resource method)
    {
        var properties = method.Properties(
            "ApiKeyRequired", "AuthorizationScopes", "AuthorizationType", "AuthorizerId", "HttpMethod", "Integration", "MethodResponses", "RequestParameters",
            "ResourceId", "RestApiId");
        (_method, _resource) = (properties.Text("HttpMethod"), properties.Text("ResourceId"));
        var integration = properties.Object("Integration", _integration)!;
        switch (properties.Text("AuthorizationType"), integration.Text("Type"))
        {
            case ("CUSTOM" or "COGNITO_USER_POOLS", "HTTP_PROXY"):
                AuthorizerId = properties.Text("AuthorizerId");
                Scopes = properties.Texts("AuthorizationScopes");
                Integration = new RestIntegration(stack, integration, properties.Map("RequestParameters"));
                break;
            case ("CUSTOM" or "COGNITO_USER_POOLS", "AWS_PROXY"):
                AuthorizerId = properties.Text("AuthorizerId");
                Scopes = properties.Texts("AuthorizationScopes");
                Integration = new FunctionIntegration(stack, integration);
                break;
            case ("NONE", "MOCK"):
                Mock = new RestMock(integration);
                break;
            case var other:
                throw new NotUnderstoodException(method.Id, other.ToString());
        }
    }

    public string? AuthorizerId { get; }

    public IReadOnlyList<string> Scopes { get; } = [];

    public IRestIntegration? Integration { get; }

    public RestMock? Mock { get; }

    public bool IsFor(RestPath path, string method) => _resource == path.Id && (_method == "ANY" || _method == method);

    /// <summary>A method's own name goes before ANY.</summary>
    public int Rank => _method == "ANY" ? 1 : 0;
}
