using System.Text.Json.Serialization;
using TemplateGenerator.Catalog.Bill;
using TemplateGenerator.Catalog.Diagrams;
using TemplateGenerator.Catalog.Files;
using TemplateGenerator.Catalog.Questions;
using TemplateGenerator.Catalog.Templates;

namespace TemplateGenerator.Catalog;

/// <summary>All that content/catalog.json and content/prices.json declare.</summary>
internal sealed record TemplateCatalog
{
    /// <summary>Those of content/prices.json.</summary>
    [JsonIgnore]
    public PriceList Prices { get; init; } = PriceList.None;

    public required PackInfo Pack { get; init; }
    public required SolutionTemplate Template { get; init; }
    public ServiceTemplate? Service { get; init; }
    public required IReadOnlyList<TemplateOption> Options { get; init; }
    public IReadOnlyList<ConditionalFiles> Files { get; init; } = [];
    public IReadOnlyList<Cost> Costs { get; init; } = [];
    public IReadOnlyList<CheaperSetting> Savings { get; init; } = [];
    public IReadOnlyList<DiagramPart> Diagram { get; init; } = [];
    public IReadOnlyList<Rule> Rules { get; init; } = [];
    public IReadOnlyList<Preset> Presets { get; init; } = [];
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>
    /// Names that, as a part of a namespace, would hide a type or namespace the generated code uses. Such a part gets an
    /// underscore in front, as a C# keyword does.
    /// </summary>
    public IReadOnlyList<string> HidingNames { get; init; } = [];

    public TemplateOption? FindOption(string id) =>
        Options.FirstOrDefault(option => option.Id == id);
}
