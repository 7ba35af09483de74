using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Bill;
using TemplateGenerator.Catalog.Files;

namespace TemplateGenerator.Rendering.Pages;

/// <summary>
/// The page to choose on, docs/index.html: one file that loads nothing, so that it works from a disk. What it shows of a combination
/// its own script computes.
/// </summary>
internal sealed class ChoosingPage(TemplateCatalog catalog, PageSources sources, FilePlan plan)
{
    public const string Path = "docs/index.html";

    private const string EntryModule = "main.js";

    /// <summary>With &lt; as an escape, so that no text in it can end the element around it.</summary>
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.Default };

    public string Render() => new ProseRenderer().Render(sources.Html, new
    {
        name = Text(catalog.Template.Name),
        description = Text(catalog.Template.Description),
        package = catalog.Pack.Id,
        region = catalog.Prices.Region,
        asOf = catalog.Prices.AsOf,
        combinations = Combinations.Valid(catalog).Count,
        presets = catalog.Presets.Select(Preset).ToList(),
        questions = catalog.Questions.Select(question => new
        {
            id = question.Id,
            text = Text(question.Text),
            answers = question.Answers.Select((answer, index) => new { index, text = Text(answer.Text) }).ToList(),
        }).ToList(),
        options = catalog.Options.Select(option => new
        {
            id = option.Id,
            displayName = Text(option.DisplayName),
            description = Text(option.Description),
            choices = option.Choices.Select(choice => new
            {
                option = option.Id,
                id = choice.Id,
                displayName = Text(choice.DisplayName),
                description = Text(choice.Description),
                goodFor = Text(choice.GoodFor),
                givesUp = Text(choice.GivesUp),
            }).ToList(),
        }).ToList(),
        style = sources.Style.Trim('\n'),
        data = new PageData(catalog, plan).Build().ToJsonString(_json),
        script = ScriptBundle.Of(sources.Scripts, EntryModule).Trim('\n'),
    });

    private object Preset(Preset preset)
    {
        var bill = MonthlyBill.Of(catalog, Combinations.WithDefaults(catalog, preset.Values));
        return new { id = preset.Id, summary = Text(preset.Summary), dev = Money.Dollars(bill.Dev), prod = Money.Dollars(bill.Prod) };
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
