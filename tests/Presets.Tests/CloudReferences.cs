using System.Text.Json.Nodes;

namespace Presets.Tests;

/// <summary>Reads what CloudFormation templates write as intrinsic functions.</summary>
internal static class CloudReferences
{
    /// <summary>The logical id that a Ref or Fn::GetAtt points to, or the export that Fn::ImportValue names.</summary>
    public static string Target(this JsonNode? node) => node.TargetOrNull() ?? throw new InvalidOperationException($"{node} is not a reference.");

    public static string? TargetOrNull(this JsonNode? node) => node is not JsonObject reference
        ? null
        : (string?)reference["Ref"] ?? (string?)reference["Fn::GetAtt"]?[0] ?? (string?)reference["Fn::ImportValue"];

    /// <summary>The texts of an array, or the one text that stands in its place.</summary>
    public static IReadOnlyList<string> Texts(this JsonNode? node) => node switch
    {
        null => [],
        JsonArray array => [.. array.Select(entry => entry!.ToString())],
        _ => [node.ToString()],
    };

    /// <summary>The texts of a Fn::Join, with {} for what is only known later.</summary>
    public static string Joined(this JsonNode? node) => (node as JsonObject)?["Fn::Join"]?[1] is JsonArray parts
        ? string.Concat(parts.Select(part => part is JsonValue ? part.ToString() : "{}"))
        : node?.ToString() ?? "";

    /// <summary>Whether the text occurs anywhere in the JSON.</summary>
    public static bool Mentions(this JsonNode? node, string text) =>
        node is not null && node.ToJsonString().Contains(text, StringComparison.Ordinal);
}
