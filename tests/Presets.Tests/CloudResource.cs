using System.Text.Json.Nodes;

namespace Presets.Tests;

/// <param name="Id">Logical id.</param>
/// <param name="Content">Type, properties and the rest.</param>
internal sealed record CloudResource(string Id, JsonObject Content)
{
    public string Type => (string)Content["Type"]!;

    public JsonObject Properties => Content["Properties"] as JsonObject ?? [];

    public JsonNode? this[string property] => Properties[property];
}
