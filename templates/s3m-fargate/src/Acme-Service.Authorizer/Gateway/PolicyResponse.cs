using System.Text.Json.Serialization;
using Acme_Service.Authorizer.Policy;

namespace Acme_Service.Authorizer.Gateway;

/// <summary>
/// Answer to API Gateway, which keeps it per token and applies it to other methods and paths as well, so it depends on the caller
/// alone: every route of the stage that the caller's roles admit.
/// </summary>
internal sealed record PolicyResponse(string PrincipalId, PolicyDocument PolicyDocument, Identity Context)
{
    public static PolicyResponse For(Identity identity, IReadOnlyList<Route> routes, GatewayStage stage)
    {
        IReadOnlyList<PolicyStatement> statements = routes.Count == 0
            ? [PolicyStatement.Deny(stage.Resources(["/*"]))]
            : [PolicyStatement.Allow(stage.Resources(routes)), PolicyStatement.Deny(stage.Resources(RoutePolicy.AmbiguousPaths))];
        return new PolicyResponse(identity.PrincipalId, new PolicyDocument(statements), identity);
    }
}

/// <summary>An IAM policy.</summary>
internal sealed record PolicyDocument([property: JsonPropertyName("Statement")] IReadOnlyList<PolicyStatement> Statements)
{
    [JsonPropertyName("Version")]
    public string Version { get; } = "2012-10-17";
}

internal sealed record PolicyStatement(
    [property: JsonPropertyName("Effect")] string Effect,
    [property: JsonPropertyName("Resource")] IReadOnlyList<string> Resources)
{
    [JsonPropertyName("Action")]
    public string Action { get; } = "execute-api:Invoke";

    public static PolicyStatement Allow(IReadOnlyList<string> resources) => new("Allow", resources);

    /// <summary>Wins over every Allow.</summary>
    public static PolicyStatement Deny(IReadOnlyList<string> resources) => new("Deny", resources);
}
