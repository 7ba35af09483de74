using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using TemplateGenerator.Catalog.Bill;
using TemplateGenerator.Catalog.Files;

namespace TemplateGenerator.Catalog.Reading;

/// <summary>Reads content/catalog.json into records, noting missing, empty and unknown members.</summary>
internal static class CatalogReader
{
    public static CatalogReading Read(string json, PriceList prices)
    {
        IConfigurationRoot configuration;
        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
            configuration = new ConfigurationBuilder().AddJsonStream(stream).Build();
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return new(null, [new("(whole file)", (exception.InnerException ?? exception).Message)]);
        }

        var problems = new List<CatalogProblem>();
        var catalog = ReadCatalog(new CatalogSection(configuration, "", new CatalogContext(prices, problems)), prices);
        return new(catalog, problems);
    }

    private static TemplateCatalog ReadCatalog(CatalogSection root, PriceList prices)
    {
        var template = ReadTemplate(root.Object("template"));
        var catalog = new TemplateCatalog
        {
            Prices = prices,
            Pack = ReadPack(root.Object("pack")),
            Template = template,
            Service = root.OptionalObject("service") is { } service ? ReadService(service, template) : null,
            Options = [.. root.Items("options").Select(ReadOption)],
            Files = [.. root.OptionalItems("files").Select(ReadConditionalFiles)],
            Costs = [.. root.OptionalItems("costs").Select(ReadCost)],
            Rules = [.. root.OptionalItems("rules").Select(ReadRule)],
            Presets = [.. root.OptionalItems("presets").Select(ReadPreset)],
            HidingNames = root.OptionalTexts("hidingNames"),
        };
        root.ReportUnknownMembers();
        return catalog;
    }

    private static PackInfo ReadPack(CatalogSection section) =>
        section.Complete(new PackInfo(section.Text("id"), section.Text("version")));

    private static TemplateInfo ReadTemplate(CatalogSection section) =>
        section.Complete(new TemplateInfo
        {
            Identity = section.Text("identity"),
            GroupIdentity = section.Text("groupIdentity"),
            ShortName = section.Text("shortName"),
            Name = section.Text("name"),
            Description = section.Text("description"),
            Author = section.Text("author"),
            Classifications = section.Texts("classifications"),
            Language = section.Text("language"),
            Type = section.Text("type"),
            DefaultName = section.Text("defaultName"),
            SdkVersion = section.Text("sdkVersion"),
            NextSteps = section.Text("nextSteps"),
        });

    private static ServiceTemplate ReadService(CatalogSection section, TemplateInfo solution) =>
        section.Complete(new ServiceTemplate
        {
            Template = solution with
            {
                Identity = section.Text("identity"),
                GroupIdentity = section.Text("groupIdentity"),
                ShortName = section.Text("shortName"),
                Name = section.Text("name"),
                Description = section.Text("description"),
                Type = "item",
                DefaultName = "(none)",
                NextSteps = section.Text("nextSteps"),
            },
            Projects = section.Texts("projects"),
            NameParameter = section.Text("nameParameter"),
            TakenNameParameter = section.Text("takenNameParameter"),
        });

    private static TemplateOption ReadOption(CatalogSection section) =>
        section.Complete(new TemplateOption
        {
            Id = section.Text("id"),
            DisplayName = section.Text("displayName"),
            ShortName = section.OptionalText("shortName") ?? "",
            Description = section.PricedText("description"),
            Default = section.Text("default"),
            Choices = [.. section.Items("choices").Select(ReadChoice)],
            Groups = section.Groups("groups", section.OptionalText("id") ?? ""),
        });

    private static Choice ReadChoice(CatalogSection section) =>
        section.Complete(new Choice
        {
            Id = section.Text("id"),
            Symbol = section.OptionalText("symbol"),
            DisplayName = section.Text("displayName"),
            Description = section.PricedText("description"),
            Files = section.OptionalTexts("files"),
            Renames = [.. section.OptionalItems("renames").Select(ReadRename)],
            Diagram = section.OptionalObject("diagram") is { } diagram ? ReadDiagram(diagram) : Diagram.Empty,
        });

    private static Diagram ReadDiagram(CatalogSection section) =>
        section.Complete(new Diagram(section.OptionalTexts("nodes"), section.OptionalTexts("edges")));

    private static Cost ReadCost(CatalogSection section) =>
        section.Complete(new Cost(section.Text("item"), section.Number("count"), section.OptionalObject("when") is null ? null : section.Selection("when")));

    private static Rename ReadRename(CatalogSection section) =>
        section.Complete(new Rename(section.Text("from"), section.Text("to")));

    private static ConditionalFiles ReadConditionalFiles(CatalogSection section) =>
        section.Complete(new ConditionalFiles(
            section.Selection("when"), section.Texts("files"), [.. section.OptionalItems("renames").Select(ReadRename)]));

    private static Rule ReadRule(CatalogSection section) =>
        section.Complete(new Rule(
            section.Text("parameter"), section.Selection("when"), section.Selection("require"), section.Text("message")));

    private static Preset ReadPreset(CatalogSection section) =>
        section.Complete(new Preset(section.Text("id"), section.Text("description"), section.Map("values")));
}
