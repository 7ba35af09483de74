namespace TemplateGenerator.Catalog.Checks;

internal static class SelectionChecks
{
    public static IEnumerable<CatalogProblem> Check(TemplateCatalog catalog, string place, Selection selection) =>
        selection.Terms.SelectMany(term => term.Choices.SelectMany(choice => CheckValue(catalog, place, term.Option, choice)));

    public static IEnumerable<CatalogProblem> CheckValue(TemplateCatalog catalog, string place, string optionId, string choice)
    {
        var option = catalog.FindOption(optionId);
        if (option is null)
        {
            yield return new($"{place}.{optionId}", $"is no option; options are {string.Join(", ", catalog.Options.Select(known => known.Id))}.");
        }
        else if (choice.Length > 0 && option.FindChoice(choice) is null)
        {
            yield return new($"{place}.{optionId}", $"'{choice}' is no choice of {optionId}; choices are {string.Join(", ", option.Choices.Select(known => known.Id))}.");
        }
    }
}
