using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Catalog.Bill;

/// <summary>content/prices.json: what things cost a month. A description takes one with <c>{price:id}</c> or <c>{price:id*count}</c>.</summary>
internal sealed partial record PriceList(string Region, int HoursPerMonth, string AsOf, IReadOnlyList<Price> Items)
{
    private const string Path = "content/prices.json";

    private static readonly JsonSerializerOptions _strict = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static PriceList None { get; } = new("", 0, "", []);

    /// <exception cref="ToolException">The file is missing or cannot be used.</exception>
    public static PriceList Read(Repository repository)
    {
        try
        {
            return Parse(repository.ReadRequired(Path));
        }
        catch (JsonException exception)
        {
            throw new ToolException(ExitCodes.Problems, $"{Path} cannot be used: {exception.Message}", "Correct it; its members are region, hoursPerMonth, asOf and items of id, name, monthly.");
        }
    }

    /// <exception cref="JsonException">A member is missing, unknown or of another type.</exception>
    public static PriceList Parse(string json) => JsonSerializer.Deserialize<PriceList>(json, _strict)!;

    public Price? Find(string id) => Items.FirstOrDefault(price => price.Id == id);

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

    [GeneratedRegex(@"\{price:(?<id>[a-z0-9-]+)(\*(?<count>\d+))?\}")]
    private static partial Regex Placeholder();
}
