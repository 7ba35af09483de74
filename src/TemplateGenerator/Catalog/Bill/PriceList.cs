using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Catalog.Bill;

/// <summary>content/prices.json: what things cost a month. A description takes one with <c>{price:id}</c> or <c>{price:id*count}</c>.</summary>
internal sealed partial record PriceList(string Region, int HoursPerMonth, IReadOnlyList<Price> Items, IReadOnlyList<Rate> Rates)
{
    private const string Path = "content/prices.json";

    private static readonly JsonSerializerOptions _strict = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static PriceList None { get; } = new("", 0, [], []);

    /// <exception cref="ToolException">The file is missing or cannot be used.</exception>
    public static PriceList Read(Repository repository)
    {
        try
        {
            var list = Parse(repository.ReadRequired(Path));
            return list.Problems() is [] ? list : throw new ToolException(
                ExitCodes.Problems,
                $"{Path} has prices that nobody can check: {string.Join(' ', list.Problems())}",
                "Look the price up on AWS's page, and write the page into its source and the month into its read.");
        }
        catch (JsonException exception)
        {
            throw new ToolException(
                ExitCodes.Problems,
                $"{Path} cannot be used: {exception.Message}",
                "Correct it; its members are region, hoursPerMonth, items of id, name, monthly, source, asOf, and rates of id, name, each, source, asOf.");
        }
    }

    /// <exception cref="JsonException">A member is missing, unknown or of another type.</exception>
    public static PriceList Parse(string json) => JsonSerializer.Deserialize<PriceList>(json, _strict)!;

    /// <summary>Month of the oldest price.</summary>
    public string AsOf => Items.Select(price => price.AsOf ?? "").DefaultIfEmpty("").Min(StringComparer.Ordinal)!;

    /// <summary>Prices of which is not said where and when AWS published them.</summary>
    public IReadOnlyList<string> Problems() =>
        [.. Items.Concat<IPublished>(Rates).SelectMany(price => (string?[])
        [
            price.Source is { IsAbsoluteUri: true, Scheme: "https" } ? null : $"'{price.Id}' has no source: the https address of the page of AWS that states it.",
            Month().IsMatch(price.AsOf ?? "") ? null : $"'{price.Id}' has no asOf: the month of which it is, such as 2026-11.",
        ]).OfType<string>()];

    public Price? Find(string id) => Items.FirstOrDefault(price => price.Id == id);

    /// <summary>US dollars for one; zero without such a rate.</summary>
    public decimal Rate(string id) => Rates.FirstOrDefault(rate => rate.Id == id)?.Each ?? 0;

    /// <summary>The text with prices put in, in whole dollars, and the ids it names that are not in the list.</summary>
    public (string Text, IReadOnlyList<string> Unknown) Expand(string text)
    {
        var unknown = Placeholder().Matches(text).Select(match => match.Groups["id"].Value).Where(id => Find(id) is null).ToList();
        return (Placeholder().Replace(text, match => Find(match.Groups["id"].Value) is { } price ? Dollars(price, match) : match.Value), unknown);
    }

    private static string Dollars(Price price, Match match)
    {
        var count = match.Groups["count"].Success ? int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture) : 1;
        return Money.Dollars(price.Monthly * count);
    }

    [GeneratedRegex(@"^\d{4}-(0[1-9]|1[0-2])\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Month();

    [GeneratedRegex(@"\{price:(?<id>[a-z0-9-]+)(\*(?<count>\d+))?\}")]
    private static partial Regex Placeholder();
}
