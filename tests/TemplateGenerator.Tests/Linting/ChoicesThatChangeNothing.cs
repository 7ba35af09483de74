using System.Text.Json.Nodes;
using TemplateGenerator.Linting;

namespace TemplateGenerator.Tests.Linting;

public sealed class ChoicesThatChangeNothing
{
    [Fact]
    public void SymbolThatNoFileAsksForIsFound() =>
        Assert.Equal(["no file asks for UseRds and database rds claims none."], Effects(ClaimNothing(1, 1), "x\n"));

    [Fact]
    public void SymbolInADirectiveCounts() => Assert.Empty(Effects(ClaimNothing(1, 1), "#if (UseRds)\nint a;\n#endif\n"));

    [Fact]
    public void SymbolInACommentDoesNotCount() => Assert.NotEmpty(Effects(ClaimNothing(1, 1), "// UseRds\n"));

    [Fact]
    public void OptionWithoutAnyEffectIsFound() =>
        Assert.Equal(["no choice of network changes a file."], Effects(ClaimNothing(0, 0, 1), "x\n"));

    [Fact]
    public void ChoiceWithoutASymbolNeedsNoFiles() => Assert.Empty(Effects(_ => { }, "x\n"));

    [Fact]
    public void SelectionOverTwoOptionsCounts() =>
        Assert.Empty(Effects(
            json =>
            {
                ClaimNothing(1, 1)(json);
                json["files"] = JsonNode.Parse("""[{ "when": { "network": "nat", "database": "rds" }, "files": ["Common.cs"] }]""");
            },
            "x\n"));

    private static Action<JsonNode> ClaimNothing(int option, params int[] choices) => json =>
    {
        foreach (var choice in choices)
        {
            _ = json.Choice(option, choice).AsObject().Remove("files");
        }
    };

    private static IEnumerable<string> Effects(Action<JsonNode> change, string text) =>
        new TemplateLinter(Samples.Catalog(change))
            .Lint([new TemplateFile("a.cs", text)])
            .Where(finding => finding.Rule == "unused-choice")
            .Select(finding => finding.Effect);
}
