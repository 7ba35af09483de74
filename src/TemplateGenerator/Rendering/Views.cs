using TemplateGenerator.Workspace;

namespace TemplateGenerator.Rendering;

/// <summary>The texts of content/ that pages are made from.</summary>
/// <param name="OptionsTable">content/views/options-table.hbs.</param>
/// <param name="OptionsPage">content/views/options.hbs.</param>
/// <param name="SolutionReadme">content/readme/solution.hbs.</param>
/// <param name="VerificationPage">content/views/verification.hbs.</param>
/// <param name="Fragments"><c>option/choice</c> → content/readme/{option}/{choice}.md, for choices that have one.</param>
/// <param name="SolutionSecurity">content/security/solution.hbs.</param>
/// <param name="SecurityFragments"><c>part/option/choice</c> → content/security/{part}/{option}/{choice}.md, for choices that have one.</param>
internal sealed record Views(
    string OptionsTable,
    string OptionsPage,
    string SolutionReadme,
    string VerificationPage,
    IReadOnlyDictionary<string, string> Fragments,
    string SolutionSecurity,
    IReadOnlyDictionary<string, string> SecurityFragments)
{
    private const string ReadmeFolder = "content/readme";
    private const string SecurityFolder = "content/security";

    /// <exception cref="ToolException">One of them is missing.</exception>
    public static Views Read(Repository repository) => new(
        repository.ReadRequired("content/views/options-table.hbs"),
        repository.ReadRequired("content/views/options.hbs"),
        repository.ReadRequired($"{ReadmeFolder}/solution.hbs"),
        repository.ReadRequired("content/views/verification.hbs"),
        FragmentsIn(repository.FullPath(ReadmeFolder)),
        repository.ReadRequired($"{SecurityFolder}/solution.hbs"),
        FragmentsIn(repository.FullPath(SecurityFolder)));

    private static Dictionary<string, string> FragmentsIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).ToDictionary(
            file => Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/'),
            File.ReadAllText,
            StringComparer.Ordinal);
}
