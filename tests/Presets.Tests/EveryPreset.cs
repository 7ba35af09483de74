using TemplateGenerator.Catalog;
using TemplateGenerator.Verification;
using TemplateGenerator.Verification.Rules.Bill;

namespace Presets.Tests;

public sealed class EveryPreset(CreatedPresets presets)
{
    public static TheoryData<string> Ids => [.. Checkout.Catalog.Presets.Select(preset => preset.Id)];

    [Fact]
    public void StandsForOneOfTheFiveSystems() =>
        Assert.Equal(["cognito-api", "public-api", "web-app", "website", "workers"], Checkout.Catalog.Presets.Select(preset => preset.Id).Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void HasTheChoicesThatTheCatalogSays(string preset)
    {
        var expected = Combinations.WithDefaults(Checkout.Catalog, Checkout.Catalog.Presets.Single(candidate => candidate.Id == preset).Values);
        var recorded = presets[preset].ReadJson(".s3m/scaffold.json")["options"]!.AsObject();

        Assert.Equal(expected.Values, recorded.Select(option => KeyValuePair.Create(option.Key, (string)option.Value!)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void BuildsWithoutAWarning(string preset) => Assert.Empty(Of(preset, presets.BuildProblems));

    [Theory]
    [MemberData(nameof(Ids))]
    public void PassesItsOwnTests(string preset)
    {
        Assert.NotEmpty(presets[preset].Outcomes);
        Assert.Equal("", string.Join('\n', presets[preset].Failures));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void SynthesizesEveryEnvironment(string preset)
    {
        Assert.Equal(MatrixVerifier.Environments, presets[preset].SynthesisErrors.Keys);
        Assert.All(presets[preset].SynthesisErrors.Values, Assert.Null);
        Assert.All(MatrixVerifier.Environments, environment => Assert.Equal(2, presets[preset].Templates(environment).Count));
    }

    /// <summary>What docs/costs.md calculates by hand is the catalog's bill, which another test compares with that page.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void MakesWhatIsOnItsBill(string preset)
    {
        var combination = Combinations.WithDefaults(Checkout.Catalog, Checkout.Catalog.Presets.Single(candidate => candidate.Id == preset).Values);

        Assert.All(MatrixVerifier.Environments, environment =>
            Assert.Empty(BillRules.Broken(Checkout.Catalog, combination, environment, presets[preset].Templates(environment))));
    }

    private static IEnumerable<string> Of(string preset, IEnumerable<Problem> problems) =>
        problems.Where(problem => problem.Combination == preset || problem.Combination == "all").Select(problem => problem.Message);
}
