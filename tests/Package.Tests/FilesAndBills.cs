using System.Text.RegularExpressions;
using TemplateGenerator.Catalog;
using TemplateGenerator.Instantiation;
using TemplateGenerator.Rendering;
using TemplateGenerator.Verification;

namespace Package.Tests;

/// <summary>
/// What the catalog says of a combination, held against what the template engine makes of it, which has ways of its own to read a
/// condition.
/// </summary>
public sealed partial class FilesAndBills : IAsyncLifetime
{
    private const string Name = "Acme.Orders";

    private readonly string _workspace = Directory.CreateTempSubdirectory("s3m-bills-").FullName;
    private readonly Dictionary<string, List<string>> _mistakes = [];

    public async ValueTask InitializeAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var catalog = Checkout.Catalog;
        var plan = new FilePlan(catalog, TemplateFiles());
        using var instantiator = await TemplateInstantiator.OpenAsync(Checkout.TemplateFolder, catalog.Template.ShortName, cancellation);
        foreach (var combination in CoveringSample.Of(catalog))
        {
            var solution = new RenderedSolution(combination.Id, Name, Path.Combine(_workspace, combination.Id));
            await instantiator.CreateAsync(Name, combination.Values, solution.Folder, cancellation);
            Note("files", combination, Expected(plan, combination), solution.Files());
            Note("bill", combination, Bill(combination), ShownBill(await File.ReadAllTextAsync(solution.PathOf("README.md"), cancellation)));
            Directory.Delete(solution.Folder, recursive: true);
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_workspace, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("files")]
    [InlineData("bill")]
    public void AreWhatTheCatalogSays(string aspect) => Assert.Empty(_mistakes.GetValueOrDefault(aspect) ?? []);

    private static IEnumerable<string> TemplateFiles() =>
        Directory.EnumerateFiles(Checkout.TemplateFolder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Checkout.TemplateFolder, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Intersect([".template.config", "bin", "obj", "node_modules", "dist"]).Any() && file != CombinationGuard.Path);

    private static IEnumerable<string> Expected(FilePlan plan, Combination combination)
    {
        var renames = GlobChecks.Renames(Checkout.Catalog)
            .Where(entry => entry.When.Matches(combination))
            .Select(entry => entry.Rename)
            .DistinctBy(rename => rename.From)
            .ToDictionary(rename => rename.From, rename => rename.To);
        return plan.FilesOf(combination)
            .Select(file => renames.GetValueOrDefault(file, file).Replace(Tokens.ProjectName, Name, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Bill(Combination combination) =>
        Checkout.Catalog.Costs
            .Where(cost => cost.When?.Matches(combination) is not false)
            .Select(cost => $"{Checkout.Catalog.Prices.Find(cost.Item)!.Name} {cost.Count}");

    private static IEnumerable<string> ShownBill(string readme) =>
        BillLine().Matches(readme).Select(line => $"{line.Groups["name"].Value} {line.Groups["count"].Value}");

    private void Note(string aspect, Combination combination, IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (wanted, shown) = (expected.ToList(), actual.ToList());
        if (!wanted.SequenceEqual(shown))
        {
            _mistakes.TryAdd(aspect, []);
            _mistakes[aspect].Add(
                $"{combination.Id}: missing {string.Join(", ", wanted.Except(shown))}; too many {string.Join(", ", shown.Except(wanted))}");
        }
    }

    [GeneratedRegex(@"^\| (?<name>[^|]+) \| (?<count>\d+) \| \d+\.\d\d \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex BillLine();
}
