using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TemplateGenerator.Rendering;

/// <summary>One way to write JSON: two spaces, \n, one newline at the end, no escapes that JSON does not require.</summary>
internal static class CanonicalJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(JsonNode node) => node.ToJsonString(_options) + "\n";

    /// <summary>An array of texts.</summary>
    public static JsonArray Texts(IEnumerable<string> texts) =>
        [.. texts.Select(text => (JsonNode)text)];
}
