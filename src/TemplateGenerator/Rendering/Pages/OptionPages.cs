using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Bill;

namespace TemplateGenerator.Rendering.Pages;

/// <summary>The catalog as prose: the table in the README and the page docs/options.md.</summary>
internal sealed class OptionPages(TemplateCatalog catalog, Views views)
{
    private readonly ProseRenderer _prose = new();

    public string Table() => _prose.Render(views.OptionsTable, Model());

    public string Page() => _prose.Render(views.OptionsPage, Model());

    private object Model() => new
    {
        template = new { shortName = catalog.Template.ShortName },
        options = catalog.Options.Select(option => new
        {
            id = option.Id,
            alias = option.ShortName.Length > 0 ? $", `-{option.ShortName}`" : "",
            description = option.Description,
            choiceList = string.Join(", ", DefaultFirst(option).Select(choice => $"`{choice.Id}`")),
            choices = DefaultFirst(option).Select(choice => new
            {
                id = choice.Id,
                isDefault = choice.Id == option.Default,
                displayName = choice.DisplayName,
                description = choice.Description,
                goodFor = choice.GoodFor,
                givesUp = choice.GivesUp,
            }).ToList(),
        }).ToList(),
        presets = catalog.Presets.Select(preset => new
        {
            id = preset.Id,
            summary = preset.Summary,
            description = preset.Description,
            dev = Money.Dollars(Bill(preset).Dev),
            prod = Money.Dollars(Bill(preset).Prod),
            arguments = string.Join(' ', catalog.Options
                .Where(option => preset.Values.ContainsKey(option.Id))
                .Select(option => $"--{option.Id} {preset.Values[option.Id]}")),
        }).ToList(),
        rules = catalog.Rules.Select(rule => new { message = rule.Message, command = NewCommand.Of(catalog, rule.Remedy(catalog)) }).ToList(),
        combinationCount = Combinations.Valid(catalog).Count,
    };

    private MonthlyBill Bill(Preset preset) => MonthlyBill.Of(catalog, Combinations.WithDefaults(catalog, preset.Values));

    private static IEnumerable<Choice> DefaultFirst(TemplateOption option) =>
        option.Choices.OrderByDescending(choice => choice.Id == option.Default);
}
