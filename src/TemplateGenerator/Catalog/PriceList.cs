using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TemplateGenerator.Catalog;

/// <summary>content/prices.json: what things cost a month. A description takes one with <c>{price:id}</c> or <c>{price:id*count}</c>.</summary>
internal sealed partial record PriceList(string Region, int HoursPerMonth, string AsOf, IReadOnlyList<Price> Items)
{
    private static readonly JsonSerializerOptions _strict = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static PriceList None { get; } = new("", 0, "", []);

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
        return $"${Math.Round(price.Monthly * count, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)}";
    }

    [GeneratedRegex(@"\{price:(?<id>[a-z0-9-]+)(\*(?<count>\d+))?\}")]
    private static partial Regex Placeholder();
}
