using TemplateGenerator.Catalog;

namespace TemplateGenerator.Linting.Directives;

/// <summary>The names a condition may use.</summary>
internal sealed class KnownSymbols(TemplateCatalog catalog)
{
    private readonly HashSet<string> _flags = new(
        [
            EngineNames.Authoring, EngineNames.SkipRestore,
            .. catalog.Options.SelectMany(option => option.Choices).Select(choice => choice.Symbol).OfType<string>(),
        ],
        StringComparer.Ordinal);

    public TemplateCatalog Catalog => catalog;

    public IEnumerable<string> Flags => _flags.Order(StringComparer.Ordinal);

    public bool IsFlag(string name) => _flags.Contains(name);

    /// <summary>Whether the engine has a value for it, so that it would evaluate an MSBuild condition with it.</summary>
    public bool IsBound(string name) =>
        _flags.Contains(name)
        || EngineNames.OwnSymbols.Contains(name)
        || catalog.FindOption(name) is not null
        || name is "name" or "language" or "type" or "editorTreatAs";
}
