using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Tests;

internal static class Json
{
    /// <summary>The texts of a JSON array, or the one text that stands in its place.</summary>
    public static IReadOnlyList<string> Texts(this JsonNode? node) => node switch
    {
        null => [],
        JsonArray array => [.. array.Select(entry => entry!.ToString())],
        _ => [node.ToString()],
    };

    /// <summary>The logical id that a Ref or Fn::GetAtt points to.</summary>
    public static string Target(this JsonNode? node) =>
        (string?)node?["Ref"] ?? (string?)node?["Fn::GetAtt"]?[0] ?? throw new InvalidOperationException($"{node} is not a reference.");

    /// <summary>The texts of a Fn::Join, with {} for what is only known later.</summary>
    public static string Joined(this JsonNode? node) =>
        (node as JsonObject)?["Fn::Join"]?[1] is JsonArray parts
            ? string.Concat(parts.Select(part => part is JsonValue ? part.ToString() : "{}"))
            : node?.ToString() ?? "";
}
