namespace TemplateGenerator.Linting.Directives;

/// <summary>The engine's table of file types, case-sensitive as the engine is.</summary>
internal static class DirectiveStyles
{
    private static readonly Dictionary<string, DirectiveStyle> _byName = Table(
        (DirectiveStyle.Hash, "Dockerfile .editorconfig .gitattributes .gitignore .dockerignore nginx.conf robots.txt"),
        (DirectiveStyle.Xml, "nuget.config web.config app.config packages.config"));

    private static readonly Dictionary<string, DirectiveStyle> _byExtension = Table(
        (DirectiveStyle.Preprocessor, "cs fs c cpp cxx h hpp hxx cake"),
        (DirectiveStyle.Hash, "yml yaml sh ps1 sln"),
        (DirectiveStyle.Xml, "slnx svg htm html md xml resx xaml axaml nuspec xslt xsd jsp asp aspx plist"),
        (DirectiveStyle.MSBuild, "csproj fsproj vbproj esproj proj pubxml msbuild targets props"),
        (DirectiveStyle.Block, "css"),
        (DirectiveStyle.Razor, "cshtml razor"),
        (DirectiveStyle.Jsx, "jsx tsx"),
        (DirectiveStyle.Rem, "bat cmd"));

    public static DirectiveStyle Of(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var extension = name[(name.LastIndexOf('.') + 1)..];
        return _byName.GetValueOrDefault(name)
            ?? _byExtension.GetValueOrDefault(extension)
            ?? DirectiveStyle.SlashSlash;
    }

    private static Dictionary<string, DirectiveStyle> Table(params (DirectiveStyle Style, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Style)))
            .ToDictionary(row => row.name, row => row.Style, StringComparer.Ordinal);
}
