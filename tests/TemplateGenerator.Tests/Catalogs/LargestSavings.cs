using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Bill;
using TemplateGenerator.Rendering.Solution.Documents;

namespace TemplateGenerator.Tests.Catalogs;

public sealed class LargestSavings
{
    [Theory]
    [InlineData("isolated", "rds", "isolated.endpointZones: \"first\"", 58.40)]
    [InlineData("nat", "rds", "nat.gateways: 1", 73)]
    public void AddUpTheLinesOfASetting(string networking, string database, string setting, decimal monthly)
    {
        var saving = Of(WorkingTree.Catalog, new() { ["networking"] = networking, ["database"] = database });

        Assert.Equal((setting, monthly), (saving!.Setting.Setting, saving.Monthly));
    }

    [Fact]
    public void CountWhatIsPaidInstead()
    {
        var saving = Of(WorkingTree.Catalog, new() { ["networking"] = "isolated", ["integration"] = "lambda", ["database"] = "rds" });

        // 106.40 for two instances, 53.20 for the one that stays.
        Assert.Equal(("rds.multiAz: false", 53.20m), (saving!.Setting.Setting, saving.Monthly));
    }

    [Fact]
    public void AreNoneWhereNothingCanBeSaved()
    {
        var catalog = Catalog();

        Assert.Null(Of(catalog, new() { ["network"] = "isolated" }));
        Assert.Null(Saving.Largest(catalog, Combinations.WithDefaults(catalog, new Dictionary<string, string>()), "dev"));
    }

    /// <summary>The template engine takes the first whose condition is true.</summary>
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void AreTheFirstWhoseLinesACombinationHas(string environment)
    {
        var all = Saving.All(WorkingTree.Catalog, environment);

        Assert.All(Combinations.Valid(WorkingTree.Catalog), combination => Assert.Equal(
            Saving.Largest(WorkingTree.Catalog, combination, environment)?.Monthly,
            all.FirstOrDefault(saving => saving.Lines.All(line => line.When!.Matches(combination)))?.Monthly));
    }

    [Fact]
    public void StandInConditionsTheLargestFirst()
    {
        var readme = new SolutionReadme(Catalog(), Samples.Views).Render();

        Assert.Contains("if (UseNat && UseRds) nat.gateways: 1 of prod 80.11\nelseif (UseNat) nat.gateways: 1 of prod 72.90\n", readme, StringComparison.Ordinal);
    }

    /// <summary>A path that a setting of the environment does not have would be refused when somebody follows the README.</summary>
    [Fact]
    public void NameSettingsThatThereAre()
    {
        foreach (var setting in WorkingTree.Catalog.Savings)
        {
            var file = Path.Combine(WorkingTree.Repository.FullPath(WorkingTree.Catalog.Template.Folder), "infrastructure", "Acme-Service.Infrastructure", "environments", $"{setting.Environment}.json");
            var (section, name) = setting.Setting.Split(':')[0].Split('.') is [var first, var second] ? (first, second) : throw new InvalidOperationException(setting.Setting);
            var text = File.ReadAllText(file);
            var start = text.IndexOf($"\"{section}\": {{", StringComparison.Ordinal);

            Assert.True(start > 0 && text[start..text.IndexOf("  //#endif", start, StringComparison.Ordinal)].Contains($"\"{name}\": ", StringComparison.Ordinal), setting.Setting);
        }
    }

    private static Saving? Of(TemplateCatalog catalog, Dictionary<string, string> values) =>
        Saving.Largest(catalog, Combinations.WithDefaults(catalog, values), "prod");

    private static TemplateCatalog Catalog() => Samples.Catalog(json =>
    {
        json["costs"] = JsonNode.Parse(
            """
            [
              { "item": "gateway", "dev": 1, "prod": 3, "when": { "network": "nat" }, "cheaper": { "setting": "one", "count": 1 } },
              { "item": "task", "dev": 1, "prod": 2, "when": { "database": "rds", "network": "nat" }, "cheaper": { "setting": "one", "count": 1 } }
            ]
            """);
        json["savings"] = JsonNode.Parse("""[{ "id": "one", "environment": "prod", "setting": "nat.gateways: 1", "consequence": "It is slower." }]""");
    });
}
