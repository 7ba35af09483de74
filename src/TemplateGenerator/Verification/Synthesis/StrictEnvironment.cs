using System.Text.Json.Nodes;

namespace TemplateGenerator.Verification.Synthesis;

/// <summary>
/// A third environment of a rendered solution while it is synthesized: its prod under <c>compliance: strict</c>, with every other setting
/// that guards data.
/// </summary>
internal sealed class StrictEnvironment : IDisposable
{
    public const string Name = "strict";

    /// <summary>Of no environment that solutions bring.</summary>
    private const string Cidr = "10.2.0.0/16";

    private readonly string _file;

    public StrictEnvironment(RenderedSolution solution)
    {
        var folder = solution.PathOf($"infrastructure/{solution.Name}.Infrastructure/environments");
        _file = Path.Combine(folder, $"{Name}.json");
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "prod.json")))!;
        settings["compliance"] = "strict";
        settings["permissionsBoundary"] = "boundary";
        settings["network"]!["cidr"] = Cidr;
        if (settings["rds"] is { } database)
        {
            database["ownKey"] = true;
        }

        File.WriteAllText(_file, settings.ToJsonString());
    }

    public void Dispose() => File.Delete(_file);
}
