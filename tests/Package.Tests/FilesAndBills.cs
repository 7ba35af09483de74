using System.Text.RegularExpressions;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Checks;
using TemplateGenerator.Catalog.Files;
using TemplateGenerator.Rendering;
using TemplateGenerator.Rendering.Solution;

namespace Package.Tests;

/// <summary>
/// The catalog's files and bill of a combination, compared with the template engine's, which has ways of its own to read a condition.
/// </summary>
[Collection(typeof(OfTheSample))]
public sealed partial class FilesAndBills(RenderedSample sample)
{
    private static readonly FilePlan _plan = new(Checkout.Catalog, TemplateFiles());

    public static TheoryData<string> Ids => [.. RenderedSample.Combinations.Select(combination => combination.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void AreWhatTheCatalogSays(string id)
    {
        var combination = RenderedSample.Combinations.Single(candidate => candidate.Id == id);

        Assert.Equal(Expected(combination), sample[id].Files());
        Assert.Equal(Bill(combination), ShownBill(File.ReadAllText(sample[id].PathOf("README.md"))));
    }

    private static IEnumerable<string> TemplateFiles() =>
        Directory.EnumerateFiles(Checkout.TemplateFolder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Checkout.TemplateFolder, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Intersect([".template.config", "bin", "obj", "node_modules", "dist"]).Any() && file != CombinationGuard.Path);

    private static IEnumerable<string> Expected(Combination combination)
    {
        var renames = GlobChecks.Renames(Checkout.Catalog)
            .Where(entry => entry.When.Matches(combination))
            .Select(entry => entry.Rename)
            .DistinctBy(rename => rename.From)
            .ToDictionary(rename => rename.From, rename => rename.To);
        return _plan.FilesOf(combination)
            .Select(file => renames.GetValueOrDefault(file, file).Replace(Tokens.ProjectName, RenderedSample.SolutionName, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Bill(Combination combination) =>
        Checkout.Catalog.Costs
            .Where(cost => cost.When?.Matches(combination) is not false)
            .Select(cost => $"{Checkout.Catalog.Prices.Find(cost.Item)!.Name} {cost.Count}");

    private static IEnumerable<string> ShownBill(string readme) =>
        BillLine().Matches(readme).Select(line => $"{line.Groups["name"].Value} {line.Groups["count"].Value}");

    [GeneratedRegex(@"^\| (?<name>[^|]+) \| (?<count>\d+) \| \d+\.\d\d \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex BillLine();
}
