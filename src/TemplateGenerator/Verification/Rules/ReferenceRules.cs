using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TemplateGenerator.CloudFormation;

namespace TemplateGenerator.Verification.Rules;

/// <summary>That whatever a template refers to is in it, and what it imports is exported by another stack of the same app.</summary>
internal static partial class ReferenceRules
{
    private static readonly string[] _sections = ["Resources", "Outputs", "Conditions"];

    public static IEnumerable<string> Broken(IReadOnlyList<SynthesizedTemplate> templates)
    {
        var exports = templates
            .SelectMany(template => template.Content["Outputs"] as JsonObject ?? [])
            .Select(output => Text(output.Value?["Export"]?["Name"]))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return templates.SelectMany(template => Broken(template, exports));
    }

    private static IEnumerable<string> Broken(SynthesizedTemplate template, HashSet<string> exports)
    {
        var known = ((string[])["Resources", "Parameters"])
            .SelectMany(section => template.Content[section] as JsonObject ?? [])
            .Select(entry => entry.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var section in _sections)
        {
            foreach (var (id, entry) in template.Content[section] as JsonObject ?? [])
            {
                foreach (var (kind, target) in References(entry).Concat(Dependencies(entry)).Distinct())
                {
                    if (kind == "Fn::ImportValue" ? !exports.Contains(target) : !known.Contains(target) && !target.StartsWith("AWS::", StringComparison.Ordinal))
                    {
                        var wanted = kind == "Fn::ImportValue" ? "which no stack of the app exports" : "which is not in the template";
                        yield return $"{template.Stack}/{id}: {kind} names {target}, {wanted}.";
                    }
                }
            }
        }
    }

    private static IEnumerable<(string Kind, string Target)> References(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray array:
                return array.SelectMany(References);
            case JsonObject { Count: 1 } only when Reference(only) is { } found:
                return found.Concat(only.SelectMany(member => References(member.Value)));
            case JsonObject holder:
                return holder.SelectMany(member => References(member.Value));
            default:
                return [];
        }
    }

    private static IEnumerable<(string Kind, string Target)>? Reference(JsonObject only)
    {
        var (kind, value) = only.First();
        return (kind, value) switch
        {
            ("Ref", JsonValue) => [(kind, Text(value) ?? "")],
            ("Fn::GetAtt", JsonArray parts) => [(kind, Text(parts[0]) ?? "")],
            ("Fn::GetAtt", JsonValue) => [(kind, (Text(value) ?? "").Split('.')[0])],
            ("Fn::ImportValue", JsonValue) => [(kind, Text(value) ?? "")],
            ("Fn::Sub", JsonValue) => Substitutions(Text(value), []),
            ("Fn::Sub", JsonArray parts) => Substitutions(Text(parts[0]), [.. (parts[1] as JsonObject ?? []).Select(variable => variable.Key)]),
            _ => null,
        };
    }

    private static IEnumerable<(string Kind, string Target)> Substitutions(string? text, IReadOnlyList<string> variables) =>
        Placeholder().Matches(text ?? "").Select(match => match.Groups["name"].Value.Split('.')[0]).Except(variables).Select(name => ("Fn::Sub", name));

    private static IEnumerable<(string Kind, string Target)> Dependencies(JsonNode? resource) => resource?["DependsOn"] switch
    {
        JsonArray several => several.Select(one => ("DependsOn", Text(one) ?? "")),
        JsonValue one => [("DependsOn", Text(one) ?? "")],
        _ => [],
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex(@"\$\{(?<name>[^!}][^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
