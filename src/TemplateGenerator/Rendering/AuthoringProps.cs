using System.Xml.Linq;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Files;

namespace TemplateGenerator.Rendering;

/// <summary>
/// Lets the template compile as it stands, as the solution of one set of choices: defines their symbols, and leaves out the
/// files that other choices claim. No solution has it.
/// </summary>
internal static class AuthoringProps
{
    public const string Path = ".template.config/authoring.props";

    public static string Build(TemplateCatalog catalog) =>
        new XElement("Project",
            new XComment(" The choices to compile. Others: dotnet build -p:TemplateChoices=UseIsolated%3BUseAlb%3B..., one symbol for each option. "),
            new XElement("PropertyGroup",
                new XElement("TemplateChoices", new XAttribute("Condition", "'$(TemplateChoices)' == ''"), string.Join(';', Defaults(catalog))),
                new XComment(" Each between semicolons, as the name of one choice may begin that of another. "),
                new XElement("ChosenSymbols", ";$(TemplateChoices);"),
                new XElement("DefineConstants", "$(DefineConstants);$(TemplateChoices)"),
                new XComment(" A lock file would be that of these choices alone. "),
                new XElement("RestorePackagesWithLockFile", "false")),
            FileClaim.Of(catalog)
                .Select(claim => (File: ProjectFile.Of(claim.Glob), Condition: $"!{Chosen(catalog, claim.When)}"))
                .Where(claim => claim.File is not null)
                .GroupBy(claim => claim.File!.Project, StringComparer.Ordinal)
                .OrderBy(project => project.Key, StringComparer.Ordinal)
                .Select(project => new XElement("PropertyGroup", new XAttribute("Condition", $"'$(MSBuildProjectName)' == '{project.Key}'"),
                    project.GroupBy(claim => claim.Condition, claim => claim.File!.Glob, StringComparer.Ordinal).Select(claims =>
                        new XElement("DefaultItemExcludes", new XAttribute("Condition", claims.Key), $"$(DefaultItemExcludes);{string.Join(';', claims)}"))))) + "\n";

    private static IEnumerable<string> Defaults(TemplateCatalog catalog) =>
        catalog.Options.Select(option => option.FindChoice(option.Default)?.Symbol).OfType<string>();

    private static string Chosen(TemplateCatalog catalog, IReadOnlyList<Selection> selections) =>
        Joined("Or", selections.Select(selection =>
            Joined("And", selection.Terms.Select(term =>
                Joined("Or", term.Choices.Select(choice => IsChosen(catalog.FindOption(term.Option)!, choice)))))));

    /// <summary>A choice without a symbol is chosen when no other of its option is.</summary>
    private static string IsChosen(TemplateOption option, string choice) =>
        option.FindChoice(choice)?.Symbol is { } symbol
            ? Contains(symbol)
            : Joined("And", option.Choices.Select(other => other.Symbol).OfType<string>().Select(other => $"!{Contains(other)}"));

    private static string Contains(string symbol) => $"$(ChosenSymbols.Contains(';{symbol};'))";

    /// <summary>Always in parentheses where there are several, as MSBuild wants them between And and Or.</summary>
    private static string Joined(string word, IEnumerable<string> conditions)
    {
        string[] parts = [.. conditions];
        return parts.Length == 1 ? parts[0] : $"({string.Join($" {word} ", parts)})";
    }

    /// <param name="Project">Without its folder.</param>
    /// <param name="Glob">Relative to the project.</param>
    private sealed record ProjectFile(string Project, string Glob)
    {
        /// <summary>Null for what no project compiles by itself, and for a project as a whole: it compiles whatever is chosen.</summary>
        public static ProjectFile? Of(string glob) =>
            glob.Split('/', 3) is [_, var project, var file]
            && project.StartsWith(Tokens.ProjectName + ".", StringComparison.Ordinal)
            && file != "**"
            && (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith("/**", StringComparison.Ordinal))
                ? new(project, file)
                : null;
    }
}
