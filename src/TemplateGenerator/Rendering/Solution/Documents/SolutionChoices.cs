using TemplateGenerator.Catalog;

namespace TemplateGenerator.Rendering.Solution.Documents;

/// <summary>What was chosen for a generated solution, in the words of the catalog.</summary>
internal sealed class SolutionChoices(TemplateCatalog catalog, Views views)
{
    public const string Path = "docs/choices.md";

    public string Render() => new ProseRenderer().Render(views.SolutionChoices, new { choices = Of(catalog) });

    /// <summary>Every choice of every option, each with the condition that the template engine answers.</summary>
    public static IReadOnlyList<object> Of(TemplateCatalog catalog) =>
    [
        .. from option in catalog.Options
           from choice in option.Choices
           select new
           {
               option = option.Id,
               optionName = option.DisplayName,
               id = choice.Id,
               name = choice.DisplayName,
               condition = ChoiceFragments.ConditionOf(catalog, option, choice),
               description = choice.Description,
               goodFor = choice.GoodFor,
               givesUp = choice.GivesUp,
           },
    ];
}
