using System.Text.Json.Nodes;

namespace TemplateGenerator.CloudFormation;

/// <summary>Reads what stands in a template in place of a value.</summary>
internal static class CloudValues
{
    /// <summary>A text; null for anything else.</summary>
    public static string? Text(this JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The texts of an array, or the one text that stands in its place.</summary>
    public static IReadOnlyList<string> Texts(this JsonNode? node) => node switch
    {
        null => [],
        JsonArray array => [.. array.Select(entry => entry!.ToString())],
        _ => [node.ToString()],
    };

    /// <summary>The objects of an array; none where there is no array.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? node) => (node as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The logical id that a Ref or Fn::GetAtt points to, or the export that Fn::ImportValue names.</summary>
    /// <exception cref="InvalidOperationException">The node is none of them.</exception>
    public static string Target(this JsonNode? node) => node.TargetOrNull() ?? throw new InvalidOperationException($"{node} is not a reference.");

    public static string? TargetOrNull(this JsonNode? node) => CloudReference.Of(node)?.Target;

    /// <summary>The texts of a Fn::Join, with {} for what is only known later.</summary>
    public static string Joined(this JsonNode? node) => (node as JsonObject)?["Fn::Join"]?[1] is JsonArray parts
        ? string.Concat(parts.Select(part => part is JsonValue ? part.ToString() : "{}"))
        : node?.ToString() ?? "";

    /// <summary>Whether the text occurs anywhere in the JSON.</summary>
    public static bool Mentions(this JsonNode? node, string text) =>
        node is not null && node.ToJsonString().Contains(text, StringComparison.Ordinal);
}
