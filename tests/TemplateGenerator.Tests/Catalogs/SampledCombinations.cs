using TemplateGenerator.Catalog;

namespace TemplateGenerator.Tests.Catalogs;

public sealed class SampledCombinations
{
    [Fact]
    public void HaveEveryPairOfChoicesThatCanMeet()
    {
        var possible = Combinations.Valid(WorkingTree.Catalog).SelectMany(CoveringSample.Pairs).ToHashSet();

        Assert.Equal(possible, CoveringSample.Of(WorkingTree.Catalog).SelectMany(CoveringSample.Pairs).ToHashSet());
    }

    [Fact]
    public void AreFewAndValid()
    {
        var valid = Combinations.Valid(WorkingTree.Catalog).Select(combination => combination.Id).ToList();
        var sample = CoveringSample.Of(WorkingTree.Catalog).Select(combination => combination.Id).ToList();

        Assert.Empty(sample.Except(valid));
        Assert.Equal(sample.Distinct(), sample);
        Assert.True(sample.Count * 4 < valid.Count, $"{sample.Count} of {valid.Count}");
    }

    [Fact]
    public void HaveTheDefaultsAndEveryPreset()
    {
        var sample = CoveringSample.Of(WorkingTree.Catalog).Select(combination => combination.Id);

        Assert.Empty(CoveringSample.Presets(WorkingTree.Catalog).Select(preset => preset.Id).Except(sample));
    }

    [Fact]
    public void HaveEveryChoiceWithTheDefaultsOfTheOthers()
    {
        var valid = Combinations.Valid(WorkingTree.Catalog).Select(combination => combination.Id);
        var sample = CoveringSample.Of(WorkingTree.Catalog).Select(combination => combination.Id);

        Assert.Empty(CoveringSample.SingleChoices(WorkingTree.Catalog).Select(combination => combination.Id).Intersect(valid).Except(sample));
    }

    [Fact]
    public void CoverEveryPairWithEveryPresetAndFewerOthersWhereOnlyThatIsAskedFor()
    {
        var possible = Combinations.Valid(WorkingTree.Catalog).SelectMany(CoveringSample.Pairs).ToHashSet();
        var presets = CoveringSample.Presets(WorkingTree.Catalog).Select(preset => preset.Id).ToHashSet();
        var smallest = CoveringSample.Smallest(WorkingTree.Catalog);

        Assert.Equal(possible, smallest.SelectMany(CoveringSample.Pairs).ToHashSet());
        Assert.Superset(presets, smallest.Select(combination => combination.Id).ToHashSet());
        // Integrations × databases is the largest number of pairs of two options, and each combination has one of them.
        Assert.InRange(smallest.Count, 21, 21 + presets.Count);
    }

    [Fact]
    public void HaveWhatIsAskedFor()
    {
        var last = Combinations.Valid(WorkingTree.Catalog)[^1];

        Assert.Contains(last.Id, CoveringSample.Of(WorkingTree.Catalog, last).Select(combination => combination.Id));
    }

    [Fact]
    public void NeverHaveWhatARuleRefuses() =>
        Assert.All(CoveringSample.Of(Samples.CatalogWithRule()), combination => Assert.NotEqual("isolated-dynamodb", combination.Id));
}
