using TemplateGenerator.Workspace;

namespace TemplateGenerator.Rendering;

/// <summary>The texts of content/ that pages are made from.</summary>
/// <param name="OptionsTable">content/views/options-table.hbs.</param>
/// <param name="OptionsPage">content/views/options.hbs.</param>
/// <param name="SolutionReadme">content/readme/solution.hbs.</param>
/// <param name="VerificationPage">content/views/verification.hbs.</param>
/// <param name="Fragments"><c>option/choice</c> → content/readme/{option}/{choice}.md, for choices that have one.</param>
internal sealed record Views(
    string OptionsTable, string OptionsPage, string SolutionReadme, string VerificationPage, IReadOnlyDictionary<string, string> Fragments)
{
    private const string ReadmeFolder = "content/readme";

    /// <exception cref="ToolException">One of them is missing.</exception>
    public static Views Read(Repository repository) => new(
        repository.ReadRequired("content/views/options-table.hbs"),
        repository.ReadRequired("content/views/options.hbs"),
        repository.ReadRequired($"{ReadmeFolder}/solution.hbs"),
        repository.ReadRequired("content/views/verification.hbs"),
        Directory.EnumerateFiles(repository.FullPath(ReadmeFolder), "*.md", SearchOption.AllDirectories).ToDictionary(
            file => Path.ChangeExtension(Path.GetRelativePath(repository.FullPath(ReadmeFolder), file), null).Replace('\\', '/'),
            File.ReadAllText,
            StringComparer.Ordinal));
}
