using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace TemplateGenerator.Catalog.Reading;

/// <summary>One JSON object of the catalog: hands out its members by name and remembers which were asked for.</summary>
internal sealed class CatalogSection(IConfiguration configuration, string place, CatalogContext context)
{
    private const char GroupMark = '@';

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public string Text(string name)
    {
        var value = OptionalText(name);
        if (string.IsNullOrWhiteSpace(value))
        {
            Report(new(PlaceOf(name), "is missing or empty; give it a text."));
        }

        return value ?? "";
    }

    public string? OptionalText(string name)
    {
        var section = Member(name);
        if (section.GetChildren().Any())
        {
            Report(new(PlaceOf(name), "must be a text, not an object or array."));
        }

        return section.Value;
    }

    /// <summary>A text in which <c>{price:id}</c> stands for a price.</summary>
    public string PricedText(string name)
    {
        var (text, unknown) = context.Prices.Expand(Text(name));
        foreach (var id in unknown)
        {
            Report(new(PlaceOf(name), $"'{id}' is no price; prices are {string.Join(", ", context.Prices.Items.Select(price => price.Id))}."));
        }

        return text;
    }

    public int Number(string name)
    {
        if (int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Report(new(PlaceOf(name), "must be a whole number."));
        return 0;
    }

    public IReadOnlyList<string> Texts(string name)
    {
        var values = OptionalTexts(name);
        if (values.Count == 0)
        {
            Report(new(PlaceOf(name), "is missing or empty; give it an array of texts."));
        }

        return values;
    }

    public IReadOnlyList<string> OptionalTexts(string name)
    {
        var children = Member(name).GetChildren().ToList();
        foreach (var child in children.Where(child => string.IsNullOrWhiteSpace(child.Value)))
        {
            Report(new($"{PlaceOf(name)}[{child.Key}]", "must be a text that is not empty."));
        }

        return [.. children.Select(child => child.Value ?? "")];
    }

    public CatalogSection Object(string name)
    {
        var section = Member(name);
        if (!section.Exists())
        {
            Report(new(PlaceOf(name), "is missing; it must be an object."));
        }

        return new(section, PlaceOf(name), context);
    }

    public CatalogSection? OptionalObject(string name) => Member(name).Exists() ? Object(name) : null;

    public IReadOnlyList<CatalogSection> Items(string name)
    {
        var items = OptionalItems(name);
        if (items.Count == 0)
        {
            Report(new(PlaceOf(name), "is missing or empty; it must be an array of objects."));
        }

        return items;
    }

    public IReadOnlyList<CatalogSection> OptionalItems(string name) =>
        [.. Member(name).GetChildren().Select((child, index) => new CatalogSection(child, $"{PlaceOf(name)}[{index}]", context))];

    /// <summary>
    /// An object whose members are option ids and whose values are one choice, an array of choices, or @ and the name of a
    /// group of the option.
    /// </summary>
    public Selection Selection(string name)
    {
        var section = Object(name);
        return new([.. section.Keys().Select(option => new SelectionTerm(option, section.ChoicesOf(option)))]);
    }

    /// <summary>The groups of an option's choices, which selections may name from now on.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups(string name, string optionId)
    {
        var section = OptionalObject(name);
        return context.Groups[optionId] = section?.Keys().ToDictionary(group => group, section.Texts, StringComparer.Ordinal) ?? [];
    }

    public IReadOnlyDictionary<string, string> Map(string name)
    {
        var section = Object(name);
        return section.Keys().ToDictionary(key => key, section.Text, StringComparer.Ordinal);
    }

    /// <summary>Call it when every member has been asked for: what is left over is a typing error.</summary>
    public T Complete<T>(T value)
    {
        ReportUnknownMembers();
        return value;
    }

    public void ReportUnknownMembers()
    {
        foreach (var key in Keys().Where(key => !_known.Contains(key)))
        {
            Report(new(PlaceOf(key), $"is not a member here; known are {string.Join(", ", _known.Order(StringComparer.Ordinal))}."));
        }
    }

    private void Report(CatalogProblem problem) => context.Problems.Add(problem);

    private IReadOnlyList<string> ChoicesOf(string option)
    {
        if (Member(option).Value is null)
        {
            return Texts(option);
        }

        var choice = Text(option);
        if (!choice.StartsWith(GroupMark))
        {
            return [choice];
        }

        var groups = context.Groups.GetValueOrDefault(option);
        if (groups?.GetValueOrDefault(choice[1..]) is { } choices)
        {
            return choices;
        }

        Report(new(PlaceOf(option), $"'{choice}' is no group of {option}; groups are {string.Join(", ", groups?.Keys.Select(group => GroupMark + group) ?? [])}."));
        return [];
    }

    private IEnumerable<string> Keys() => configuration.GetChildren().Select(child => child.Key);

    private IConfigurationSection Member(string name)
    {
        _ = _known.Add(name);
        return configuration.GetSection(name);
    }

    private string PlaceOf(string name) => place.Length == 0 ? name : $"{place}.{name}";
}
