using TemplateGenerator.Rendering;
using TemplateGenerator.Rendering.Solution.Refusals;

namespace TemplateGenerator.Tests.Rendering;

public sealed class GuardOfTheInfrastructure
{
    [Fact]
    public void SaysOfEveryRuleWhatToChooseInstead()
    {
        var catalog = Samples.CatalogWithRule();
        var rule = Assert.Single(catalog.Rules);

        Assert.Contains($"#error {rule.Message}\n#endif\n", CombinationGuard.Build(catalog), StringComparison.Ordinal);
    }

    [Fact]
    public void IsInNoValidCombination() =>
        Assert.All(CombinationGuard.Build(WorkingTree.Catalog).Split('\n').Where(line => line.StartsWith("#if", StringComparison.Ordinal)), condition =>
            Assert.Contains($"!{condition["#if ".Length..]}", CombinationGuard.IsValid(WorkingTree.Catalog), StringComparison.Ordinal));

    [Fact]
    public void IsNotThereWithoutRules() =>
        Assert.DoesNotContain(
            RepositoryRenderer.Render(new RenderInput(Samples.Catalog(), Samples.Views, null, Samples.Layout, Samples.Files)),
            file => file.Path.EndsWith("InvalidCombination.cs", StringComparison.Ordinal));
}
