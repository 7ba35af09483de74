using TemplateGenerator.Catalog.Bill;

namespace TemplateGenerator.Catalog.Reading;

/// <summary>Puts prices into descriptions, and the choices of groups into selections.</summary>
internal sealed class CatalogExpansion(TemplateCatalog catalog, PriceList prices)
{
    private const char GroupMark = '@';

    private readonly List<CatalogProblem> _problems = [];

    /// <summary>Prices and groups that do not exist.</summary>
    public IReadOnlyList<CatalogProblem> Problems => _problems;

    public TemplateCatalog Expand() => catalog with
    {
        Prices = prices,
        Options = [.. catalog.Options.Select((option, index) => Expand(option, $"options[{index}]"))],
        Files = [.. catalog.Files.Select((files, index) => files with { When = Expand(files.When, $"files[{index}].when") })],
        Costs = [.. catalog.Costs.Select((cost, index) => cost with { When = cost.When is { } when ? Expand(when, $"costs[{index}].when") : null })],
        Diagram = [.. catalog.Diagram.Select((part, index) => part with { When = Expand(part.When, $"diagram[{index}].when") })],
        Rules = [.. catalog.Rules.Select((rule, index) => rule with
        {
            When = Expand(rule.When, $"rules[{index}].when"),
            Require = Expand(rule.Require, $"rules[{index}].require"),
        })],
    };

    private TemplateOption Expand(TemplateOption option, string place) => option with
    {
        Description = Expand(option.Description, $"{place}.description"),
        Choices = [.. option.Choices.Select((choice, index) => choice with
        {
            Summary = Expand(choice.Summary, $"{place}.choices[{index}].summary"),
            Description = Expand(choice.Description, $"{place}.choices[{index}].description"),
            GivesUp = Expand(choice.GivesUp, $"{place}.choices[{index}].givesUp"),
        })],
    };

    private string Expand(string line, string place)
    {
        var (text, unknown) = prices.Expand(line);
        _problems.AddRange(unknown.Select(id => new CatalogProblem(
            place, $"'{id}' is no price; prices are {string.Join(", ", prices.Items.Select(price => price.Id))}.")));
        return text;
    }

    private Selection Expand(Selection selection, string place) => new(
        [.. selection.Terms.Select(term => term with { Choices = [.. term.Choices.SelectMany(choice => Expand(term.Option, choice, place))] })]);

    private IReadOnlyList<string> Expand(string optionId, string choice, string place)
    {
        if (!choice.StartsWith(GroupMark) || catalog.FindOption(optionId) is not { } option)
        {
            return [choice];
        }

        if (option.Groups.GetValueOrDefault(choice[1..]) is { } choices)
        {
            return choices;
        }

        var known = option.Groups.Count == 0
            ? ", which has none"
            : $"; groups are {string.Join(", ", option.Groups.Keys.Select(group => GroupMark + group))}";
        _problems.Add(new($"{place}.{optionId}", $"'{choice}' is no group of {optionId}{known}."));
        return [];
    }
}
