using System.Text.RegularExpressions;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Bill;
using TemplateGenerator.Catalog.Diagrams;
using TemplateGenerator.Catalog.Files;
using TemplateGenerator.Rendering;
using TemplateGenerator.Rendering.Entities;
using TemplateGenerator.Rendering.Pages;

namespace TemplateGenerator.Tests.Rendering;

/// <summary>docs/index.html, whose own script computes what the generator computes too.</summary>
public sealed partial class PageToChooseOn(ScriptOfThePage script) : IClassFixture<ScriptOfThePage>
{
    private const int MostBytes = 600_000;

    private static readonly TemplateCatalog _catalog = WorkingTree.Catalog;

    [Fact]
    public void KnowsExactlyTheValidCombinations() =>
        Assert.Equal(Combinations.Valid(_catalog).Select(combination => combination.Id), script.Page.Combinations.Select(Id));

    [Fact]
    public void GivesTheGeneratorsCommands() => Compare((combination, computed) => Assert.Equal(NewCommand.Of(_catalog, combination), computed.Command));

    [Fact]
    public void GivesTheGeneratorsBills() => Compare((combination, computed) =>
    {
        var bill = MonthlyBill.Of(_catalog, combination);

        Assert.Equal(
            bill.Lines.Select(line => (line.Name, line.Dev, line.Prod, line.Monthly)),
            computed.Bill.Lines.Select(line => (line.Name, line.Dev, line.Prod, line.Cents / 100m)));
        Assert.Equal((bill.Dev, bill.Prod), (computed.Bill.Dev / 100m, computed.Bill.Prod / 100m));
    });

    [Fact]
    public void GivesTheGeneratorsDiagrams()
    {
        var chart = FlowChart.Of(_catalog);

        Compare((combination, computed) => Assert.Equal(chart.TextOf(combination), computed.Diagram));
    }

    [Fact]
    public async Task GivesTheGeneratorsFiles()
    {
        var input = await RenderInput.ReadAsync(WorkingTree.Repository, _catalog, TestContext.Current.CancellationToken);
        var plan = new FilePlan(_catalog, input.Files);

        Compare((combination, computed) => Assert.Equal(
            plan.PathsIn(_catalog, combination, path => EntityTokens.InDefault(path).Replace(Tokens.ProjectName, _catalog.Template.DefaultName, StringComparison.Ordinal)), computed.Files));
    }

    [Fact]
    public void DrawsEveryNodeInAPlaceOfItsOwnAndEveryEdge() => Compare((_, computed) =>
    {
        Assert.Equal(computed.Places.Distinct(), computed.Places);
        Assert.Empty(computed.EdgesOfUnknownNodes);
        Assert.Equal(computed.Edges, computed.DrawnEdges);
    });

    [Fact]
    public void FindsACombinationAgainByItsAddress() => Compare((_, computed) => Assert.Equal(computed.Values, computed.FromItsAddress));

    [Fact]
    public void LeadsByAnswersToEveryPresetAndToNothingThatIsRefused()
    {
        Assert.All(script.Page.Answers, result => Assert.Equal(0, result.Refusals));
        Assert.Equal(
            _catalog.Presets.Select(preset => preset.Id).Order(StringComparer.Ordinal),
            script.Page.Answers.Where(result => result.Changes.Count == 0).Select(result => result.Preset).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TakesTheChoicesThatAnAnswerNames() => Assert.All(script.Page.Answers, result =>
        Assert.All(_catalog.Questions[0].Answers[result.Answers[0]].Values, value => Assert.Equal(value.Value, result.Values[value.Key])));

    [Fact]
    public void IsOneSmallFileThatLoadsNothing()
    {
        var page = WorkingTree.Repository.ReadRequired(ChoosingPage.Path);

        Assert.InRange(page.Length, 1, MostBytes);
        Assert.Empty(Loads().Matches(page).Select(match => match.Value));
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    private void Compare(Action<Combination, ScriptOfThePage.ComputedCombination> compare)
    {
        var combinations = Combinations.Valid(_catalog);

        Assert.NotEmpty(combinations);
        Assert.All(combinations.Zip(script.Page.Combinations), pair => compare(pair.First, pair.Second));
    }

    private static string Id(ScriptOfThePage.ComputedCombination computed) => string.Join('-', _catalog.Options.Select(option => computed.Values[option.Id]));

    [GeneratedRegex("""(?:src|href)="(?!#|data:|(?:options|costs)\.md")[^"]*"|@import|url\((?!#)|fetch\(""")]
    private static partial Regex Loads();
}
