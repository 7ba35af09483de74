using TemplateGenerator.Catalog;

namespace TemplateGenerator.Tests.Catalogs;

public sealed class CombinationEnumeration
{
    [Fact]
    public void WithoutRulesIsTheProductInCatalogOrder() =>
        Assert.Equal(
            ["nat-dynamodb", "nat-rds", "nat-none", "isolated-dynamodb", "isolated-rds", "isolated-none"],
            Combinations.Valid(Samples.Catalog()).Select(combination => combination.Id));

    [Fact]
    public void WithARuleLeavesOutWhatItRefuses() =>
        Assert.Equal(
            ["nat-dynamodb", "nat-rds", "nat-none", "isolated-rds", "isolated-none"],
            Combinations.Valid(Samples.CatalogWithRule()).Select(combination => combination.Id));

    [Fact]
    public void AgreesWithBruteForceOverTheRulesMeaning()
    {
        var expected =
            from network in new[] { "nat", "isolated" }
            from database in new[] { "dynamodb", "rds", "none" }
            where network != "isolated" || database is "rds" or "none"
            select (network, database);

        Assert.Equal(
            expected,
            Combinations.Valid(Samples.CatalogWithRule()).Select(combination => (combination["network"], combination["database"])));
    }

    [Fact]
    public void OfTheRealCatalogHasDistinctIds()
    {
        var ids = Combinations.Valid(WorkingTree.Catalog).Select(combination => combination.Id).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.Contains("nat-nlb-dynamodb-jwt-none-github", ids);
    }

    [Fact]
    public void DefaultsFillWhatIsNotGiven() =>
        Assert.Equal(
            "isolated-dynamodb",
            Combinations.WithDefaults(Samples.Catalog(), new Dictionary<string, string> { ["network"] = "isolated" }).Id);
}
