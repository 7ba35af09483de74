using System.Globalization;
using System.Text.RegularExpressions;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Bill;
using TemplateGenerator.Catalog.Diagrams;
using TemplateGenerator.Catalog.Files;
using TemplateGenerator.Rendering;
using TemplateGenerator.Rendering.Entities;
using TemplateGenerator.Rendering.Solution.Refusals;

namespace Package.Tests;

/// <summary>
/// The catalog's files, bill and diagram of a combination, compared with the template engine's, which has ways of its own to read a condition.
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
        var readme = File.ReadAllText(sample[id].PathOf("README.md"));
        Assert.Equal(Bill(combination), ShownBill(readme));
        Assert.Equal(Savings(combination), ShownSavings(readme));
        Assert.Equal(FlowChart.Of(Checkout.Catalog).TextOf(combination), Diagram(readme));
    }

    private static IEnumerable<string> TemplateFiles() =>
        Directory.EnumerateFiles(Checkout.TemplateFolder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Checkout.TemplateFolder, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Intersect([".template.config", "bin", "obj", "node_modules", "dist"]).Any() && file != CombinationGuard.Path);

    private static IReadOnlyList<string> Expected(Combination combination) => _plan.PathsIn(
        Checkout.Catalog, combination, path => EntityTokens.InDefault(path).Replace(Tokens.ProjectName, RenderedSample.SolutionName, StringComparison.Ordinal));

    private static IEnumerable<string> Bill(Combination combination) =>
        MonthlyBill.Of(Checkout.Catalog, combination).Lines.Select(line =>
            string.Create(CultureInfo.InvariantCulture, $"{line.Name} {line.Dev} {line.Dev * line.Monthly:0.00} {line.Prod} {line.Prod * line.Monthly:0.00}"));

    private static IEnumerable<string> Savings(Combination combination) =>
        from environment in (string[])["dev", "prod"]
        let saving = Saving.Largest(Checkout.Catalog, combination, environment)
        where saving is not null
        select string.Create(CultureInfo.InvariantCulture, $"{saving.Setting.Setting} {environment} {saving.Monthly:0.00} {saving.Setting.Consequence}");

    private static IEnumerable<string> ShownSavings(string readme) =>
        SavingLine().Matches(readme).Select(line => $"{line.Groups["setting"].Value} {line.Groups["environment"].Value} {line.Groups["monthly"].Value} {line.Groups["consequence"].Value}");

    private static string Diagram(string readme) => Mermaid().Match(readme).Groups["text"].Value;

    private static IEnumerable<string> ShownBill(string readme) =>
        BillLine().Matches(readme).Select(line => $"{line.Groups["name"].Value} {line.Groups["dev"].Value} {line.Groups["devTotal"].Value} {line.Groups["prod"].Value} {line.Groups["prodTotal"].Value}");

    [GeneratedRegex(@"^\| (?<name>[^|]+) \| (?<dev>\d+) \| (?<devTotal>\d+\.\d\d) \| (?<prod>\d+) \| (?<prodTotal>\d+\.\d\d) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex BillLine();

    [GeneratedRegex(@"^\*\*The change that saves most:\*\* `(?<setting>[^`]+)` in `(?<environment>\w+)\.json` saves \$(?<monthly>\d+\.\d\d) a month\. (?<consequence>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex SavingLine();

    [GeneratedRegex("^```mermaid\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Mermaid();
}
