using System.Globalization;
using System.Text.RegularExpressions;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Bill;

namespace TemplateGenerator.Tests.Catalogs;

/// <summary>The page docs/costs.md, which people write: its sums are right, and they are those of the catalog's bill.</summary>
public sealed partial class HandCalculation
{
    private static readonly string _page = File.ReadAllText(WorkingTree.Repository.FullPath("docs/costs.md"));

    public static TheoryData<string> Presets => [.. WorkingTree.Catalog.Presets.Select(preset => preset.Id)];

    [Fact]
    public void HasEveryPriceWithItsSource()
    {
        var written = PriceRow().Matches(_page).Select(row => (Text(row, "name"), Number(row, "monthly"), Text(row, "source"), Text(row, "asOf")));

        Assert.Equal(
            WorkingTree.Catalog.Prices.Items.Select(price => (price.Name, price.Monthly, price.Source!.ToString(), price.AsOf!)).OrderBy(price => price.Name, StringComparer.Ordinal),
            written.OrderBy(row => row.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public void HasEveryRateWithItsSource()
    {
        var written = RateRow().Matches(_page).Select(row => (Text(row, "name"), Number(row, "each"), Text(row, "source"), Text(row, "asOf")));

        Assert.Equal(WorkingTree.Catalog.Prices.Rates.Select(rate => (rate.Name, rate.Each, rate.Source!.ToString(), rate.AsOf!)), written);
    }

    [Fact]
    public void MultipliesPricesFromTheirParts() =>
        Assert.All(PriceRow().Matches(_page), row => Assert.Equal(Number(row, "monthly"), Cents(Sum(Text(row, "parts")))));

    [Fact]
    public void TakesAMonthOfTheHoursOfThePrices() =>
        Assert.All(Hours().Matches(_page), hours => Assert.Equal(WorkingTree.Catalog.Prices.HoursPerMonth, (int)Number(hours, "hours")));

    [Theory]
    [MemberData(nameof(Presets))]
    public void AddsUp(string preset)
    {
        var rows = LineRow().Matches(Section(preset));
        Assert.All(rows, row =>
        {
            Assert.Equal(Number(row, "one") * Number(row, "dev"), Number(row, "devTotal"));
            Assert.Equal(Number(row, "one") * Number(row, "prod"), Number(row, "prodTotal"));
        });

        var total = TotalRow().Match(Section(preset));
        Assert.Equal(rows.Sum(row => Number(row, "devTotal")), Number(total, "dev"));
        Assert.Equal(rows.Sum(row => Number(row, "prodTotal")), Number(total, "prod"));
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void IsTheBillOfThePreset(string preset)
    {
        var bill = MonthlyBill.Of(WorkingTree.Catalog, CombinationOf(preset));

        // A line of the bill may occur twice, such as that of a firewall before the API and one before the web app.
        Assert.Equal(
            bill.Lines.GroupBy(line => (line.Name, line.Monthly)).Select(lines => (lines.Key.Name, lines.Key.Monthly, lines.Sum(line => line.Dev), lines.Sum(line => line.Prod))),
            LineRow().Matches(Section(preset)).Select(row => (Text(row, "name"), Number(row, "one"), (int)Number(row, "dev"), (int)Number(row, "prod"))));
        var total = TotalRow().Match(Section(preset));
        Assert.Equal((bill.Dev, bill.Prod), (Number(total, "dev"), Number(total, "prod")));
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void NamesTheChangeThatSavesMost(string preset)
    {
        var saving = Saving.Largest(WorkingTree.Catalog, CombinationOf(preset), "prod")!;
        var written = SavingLine().Match(Section(preset));

        Assert.Equal(saving.Setting.Setting, Text(written, "setting"));
        Assert.Equal(saving.Monthly, Number(written, "monthly"));
        Assert.Equal(saving.Monthly, Difference(Text(written, "parts")));
    }

    private static Combination CombinationOf(string preset) =>
        Combinations.WithDefaults(WorkingTree.Catalog, WorkingTree.Catalog.Presets.Single(candidate => candidate.Id == preset).Values);

    private static string Section(string preset) =>
        Assert.Single(_page.Split("\n## "), section => section.StartsWith($"`{preset}`\n", StringComparison.Ordinal));

    /// <summary>Products with + between them.</summary>
    private static decimal Sum(string parts) => parts.Split(" + ").Sum(product => product.Split(" × ").Aggregate(1m, (value, factor) => value * Factor(factor)));

    /// <summary>Numbers with + or − between them.</summary>
    private static decimal Difference(string parts) => parts.Replace("− ", "+ -", StringComparison.Ordinal).Split(" + ").Sum(Parse);

    /// <summary>A number with a unit behind it or a dollar before it.</summary>
    private static decimal Factor(string text) => Parse(text.TrimStart('$').Split(' ')[0]);

    private static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static string Text(Match match, string group) => match.Groups[group].Value;

    private static decimal Number(Match match, string group) => Parse(match.Groups[group].Value);

    private static decimal Parse(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (?<name>[^|]+) \| (?<parts>[^|]* × [^|]*) \| (?<monthly>\d+\.\d\d) \| \[AWS\]\((?<source>[^)]+)\), (?<asOf>[\d-]+) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex PriceRow();

    [GeneratedRegex(@"^\| (?<name>[^|]+) \| (?<each>\d+\.\d+) \| \[AWS\]\((?<source>[^)]+)\), (?<asOf>[\d-]+) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex RateRow();

    [GeneratedRegex(@"^\| (?<name>[^|]+) \| (?<one>\d+\.\d\d) \| (?<dev>\d+) \| (?<devTotal>\d+\.\d\d) \| (?<prod>\d+) \| (?<prodTotal>\d+\.\d\d) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex LineRow();

    [GeneratedRegex(@"^\| \*\*Total\*\* \| \| \| \*\*(?<dev>\d+\.\d\d)\*\* \| \| \*\*(?<prod>\d+\.\d\d)\*\* \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TotalRow();

    [GeneratedRegex(@"^The change that saves most: `(?<setting>[^`]+)` in `prod\.json` saves (?<parts>[\d. +−]+) = (?<monthly>\d+\.\d\d)\.$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex SavingLine();

    [GeneratedRegex(@"(?<hours>\d+) h(ours)?\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Hours();
}
