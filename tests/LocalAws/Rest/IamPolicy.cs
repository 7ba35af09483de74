using System.IO.Enumeration;
using System.Text.Json.Nodes;

namespace LocalAws.Rest;

/// <summary>An IAM policy as a Lambda authorizer answers it.</summary>
internal sealed class IamPolicy
{
    private readonly IReadOnlyList<(string Effect, IReadOnlyList<string> Resources)> _statements;

    public IamPolicy(JsonNode policy)
    {
        if (policy["Version"]?.GetValue<string>() != "2012-10-17" || policy["Statement"] is not JsonArray statements)
        {
            throw new NotUnderstoodException("An IAM policy", policy.ToJsonString());
        }

        _statements = [.. statements.Select(statement => Read(statement!.AsObject()))];
    }

    /// <summary>One statement must allow it, and none deny it.</summary>
    public bool Allows(string arn) =>
        _statements.Any(statement => statement.Effect == "Allow" && Names(statement.Resources, arn))
        && !_statements.Any(statement => statement.Effect == "Deny" && Names(statement.Resources, arn));

    private static (string, IReadOnlyList<string>) Read(JsonObject statement)
    {
        string[] understood = ["Action", "Effect", "Resource"];
        return statement.All(member => understood.Contains(member.Key))
            && Texts(statement["Action"]) is ["execute-api:Invoke"]
            && Texts(statement["Effect"]) is [("Allow" or "Deny") and var effect]
            && Texts(statement["Resource"]) is { Count: > 0 } resources
            ? (effect, resources)
            : throw new NotUnderstoodException("An IAM policy", statement.ToJsonString());
    }

    private static IReadOnlyList<string> Texts(JsonNode? node) => node switch
    {
        null => [],
        JsonArray array => [.. array.Select(item => item!.GetValue<string>())],
        _ => [node.GetValue<string>()],
    };

    /// <summary>IAM's * and ? stand for slashes and colons too.</summary>
    private static bool Names(IReadOnlyList<string> resources, string arn) =>
        resources.Any(resource => FileSystemName.MatchesSimpleExpression(resource, arn, ignoreCase: false));
}
