using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Tests;

/// <summary>The config.json of a synthesized web app.</summary>
internal static class StaticSiteConfig
{
    /// <summary>The file as uploaded, with the template's value in the place of each marker.</summary>
    public static JsonNode Of(SolutionFolder solution, StackTemplate stack)
    {
        var text = File.ReadAllText(Assert.Single(Directory.GetFiles(solution.Output, "config.json", SearchOption.AllDirectories)));
        foreach (var (marker, value) in stack.Properties("Custom::CDKBucketDeployment").SelectMany(Markers))
        {
            Assert.Contains($"\"{marker}\"", text, StringComparison.Ordinal);
            text = text.Replace($"\"{marker}\"", value!.ToJsonString(), StringComparison.Ordinal);
        }

        return JsonNode.Parse(text)!;
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Markers(JsonNode upload) =>
        (upload["SourceMarkers"]?.AsArray() ?? []).SelectMany(markers => markers!.AsObject());
}
