using System.Text.Json.Nodes;

namespace TemplateGenerator.Rendering;

/// <summary>Symbols of template.json that the engine computes from others.</summary>
internal static class EngineSymbols
{
    public static JsonObject Derived(string form, string source) =>
        new() { ["type"] = "derived", ["valueSource"] = source, ["valueTransform"] = form };

    public static JsonObject Joined(IEnumerable<string> symbols, string separator) => Generated("join", new JsonObject
    {
        ["symbols"] = new JsonArray([.. symbols.Select(symbol => new JsonObject { ["type"] = "ref", ["value"] = symbol })]),
        ["separator"] = separator,
    });

    public static JsonObject Replaced(string source, params (string Pattern, string Replacement)[] steps) => Generated("regex", new JsonObject
    {
        ["source"] = source,
        ["steps"] = new JsonArray([.. steps.Select(step => new JsonObject { ["regex"] = step.Pattern, ["replacement"] = step.Replacement })]),
    });

    public static JsonObject Matches(string source, string pattern) =>
        Generated("regexMatch", new JsonObject { ["source"] = source, ["pattern"] = pattern }, "bool");

    public static JsonObject Generated(string generator, JsonObject parameters, string? datatype = null)
    {
        var symbol = new JsonObject { ["type"] = "generated", ["generator"] = generator };
        if (datatype is not null)
        {
            symbol["datatype"] = datatype;
        }

        symbol["parameters"] = parameters;
        return symbol;
    }
}
