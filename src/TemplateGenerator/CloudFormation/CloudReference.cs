using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TemplateGenerator.CloudFormation;

/// <summary>Target of an intrinsic function of a template.</summary>
/// <param name="Kind">Name of the function, or DependsOn.</param>
/// <param name="Target">A logical id, a parameter, or for <see cref="ImportValue"/> the name of an export.</param>
/// <param name="Attribute">That <see cref="GetAtt"/> takes of it; else null.</param>
internal sealed partial record CloudReference(string Kind, string Target, string? Attribute = null)
{
    public const string Ref = "Ref";
    public const string GetAtt = "Fn::GetAtt";
    public const string ImportValue = "Fn::ImportValue";

    private const string Sub = "Fn::Sub";
    private const string DependsOn = "DependsOn";

    /// <summary>The reference that a node is; null for anything else.</summary>
    public static CloudReference? Of(JsonNode? node) => node is JsonObject { Count: 1 } function ? Of(function.First().Key, function.First().Value) : null;

    /// <summary>Every reference in a resource or output, however deep, with its dependencies.</summary>
    public static IEnumerable<CloudReference> In(JsonNode? entry) =>
        Nested(entry).Concat(entry?[DependsOn].Texts().Select(target => new CloudReference(DependsOn, target)) ?? []).Distinct();

    private static CloudReference? Of(string function, JsonNode? argument) => (function, argument) switch
    {
        (Ref or ImportValue, JsonValue) => new(function, argument.Text() ?? ""),
        (GetAtt, JsonArray parts) => new(function, parts[0].Text() ?? "", parts[1].Text()),
        (GetAtt, JsonValue) when (argument.Text() ?? "").Split('.', 2) is [var target, .. var attribute] => new(function, target, attribute.SingleOrDefault()),
        _ => null,
    };

    private static IEnumerable<CloudReference> Nested(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Nested),
        JsonObject { Count: 1 } function when Of(function) is { } reference => function.SelectMany(member => Nested(member.Value)).Prepend(reference),
        JsonObject { Count: 1 } function when function[Sub] is { } text => Substitutions(text).Concat(Nested(text)),
        JsonObject holder => holder.SelectMany(member => Nested(member.Value)),
        _ => [],
    };

    private static IEnumerable<CloudReference> Substitutions(JsonNode argument)
    {
        var (text, variables) = argument is JsonArray parts ? (parts[0].Text(), parts[1] as JsonObject ?? []) : (argument.Text(), []);
        return Placeholder().Matches(text ?? "")
            .Select(match => match.Groups["name"].Value.Split('.')[0])
            .Except(variables.Select(variable => variable.Key))
            .Select(name => new CloudReference(Sub, name));
    }

    [GeneratedRegex(@"\$\{(?<name>[^!}][^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
