using TemplateGenerator.Catalog;
using TemplateGenerator.Linting.Directives;

namespace TemplateGenerator.Linting;

/// <summary>Rejects what the template engine accepts silently. Contents in, findings out.</summary>
internal sealed class TemplateLinter(TemplateCatalog catalog)
{
    private const string ConfigFolder = ".template.config/";

    /// <param name="files">Every file of the template; those of .template.config reach no user and are left alone.</param>
    public IReadOnlyList<Finding> Lint(IEnumerable<TemplateFile> files)
    {
        var emitted = files.Where(file => !file.Path.StartsWith(ConfigFolder, StringComparison.Ordinal)).ToList();
        return
        [
            .. emitted.SelectMany(Check).OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line),
            .. ChoiceRules.Check(catalog, emitted),
        ];
    }

    private IEnumerable<Finding> Check(TemplateFile file)
    {
        var symbols = new KnownSymbols(catalog);
        return
        [
            .. EmissionRules.Check(file),
            .. EncodingRules.Check(file),
            .. new TokenRules(symbols).Check(file),
            .. new DirectiveRules(symbols).Check(file),
            .. new LeakRules(symbols).Check(file),
            .. CommentRules.Check(file),
            .. new MSBuildRules(symbols).Check(file),
            .. new ServiceRules(catalog.Service).Check(file),
        ];
    }
}
