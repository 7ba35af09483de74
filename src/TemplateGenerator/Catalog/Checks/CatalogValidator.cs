namespace TemplateGenerator.Catalog.Checks;

/// <summary>Finds every problem of a catalog by itself. <see cref="Files.FilePlan"/> adds those that need the template's files.</summary>
internal static class CatalogValidator
{
    public static IReadOnlyList<CatalogProblem> Validate(TemplateCatalog catalog) =>
    [
        .. MetadataChecks.Check(catalog),
        .. OptionChecks.Check(catalog),
        .. NameChecks.Check(catalog),
        .. RuleChecks.Check(catalog),
        .. PresetChecks.Check(catalog),
        .. GlobChecks.Check(catalog),
        .. CostChecks.Check(catalog),
        .. DiagramChecks.Check(catalog),
        .. QuestionChecks.Check(catalog),
    ];
}
