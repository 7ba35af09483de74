using System.Text.Json.Nodes;
using TemplateGenerator.Rendering.Solution.Documents;

namespace TemplateGenerator.Tests.Rendering;

public sealed class ChoicesOfASolution
{
    [Fact]
    public void AreDescribedInTheirConditions()
    {
        Assert.Contains("(UseRds) A server.\n", Render(), StringComparison.Ordinal);
        Assert.Contains("(database == \"none\") Nothing.\n", Render(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("About {price:gateway}.", "About $36.")]
    [InlineData("About {price:task*3} for three.", "About $22 for three.")]
    public void TakePricesInWholeDollars(string description, string expected) =>
        Assert.Contains($"(UseNat) {expected}\n", Render(json => json.Choice(0, 0)["description"] = description), StringComparison.Ordinal);

    private static string Render(Action<JsonNode>? change = null) =>
        new SolutionChoices(Samples.Catalog(change), Samples.Views).Render();
}
