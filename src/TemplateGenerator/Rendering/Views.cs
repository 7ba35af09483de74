using TemplateGenerator.Workspace;

namespace TemplateGenerator.Rendering;

/// <summary>The texts of content/ that pages are made from.</summary>
/// <param name="OptionsTable">content/views/options-table.hbs.</param>
/// <param name="OptionsPage">content/views/options.hbs.</param>
/// <param name="SolutionReadme">content/readme/solution.hbs.</param>
/// <param name="VerificationPage">content/views/verification.hbs.</param>
/// <param name="SolutionChoices">content/choices/solution.hbs.</param>
/// <param name="SolutionOperations">content/operations/solution.hbs.</param>
/// <param name="OperationsFragments"><c>part/option/choice</c> → content/operations/{part}/{option}/{choice}.md, for choices that have one.</param>
/// <param name="SolutionSecurity">content/security/solution.hbs.</param>
/// <param name="SecurityFragments"><c>part/option/choice</c> → content/security/{part}/{option}/{choice}.md, for choices that have one.</param>
internal sealed record Views(
    string OptionsTable,
    string OptionsPage,
    string SolutionReadme,
    string VerificationPage,
    string SolutionChoices,
    string SolutionOperations,
    IReadOnlyDictionary<string, string> OperationsFragments,
    string SolutionSecurity,
    IReadOnlyDictionary<string, string> SecurityFragments)
{
    private const string OperationsFolder = "content/operations";
    private const string SecurityFolder = "content/security";

    /// <exception cref="ToolException">One of them is missing.</exception>
    public static Views Read(Repository repository) => new(
        repository.ReadRequired("content/views/options-table.hbs"),
        repository.ReadRequired("content/views/options.hbs"),
        repository.ReadRequired("content/readme/solution.hbs"),
        repository.ReadRequired("content/views/verification.hbs"),
        repository.ReadRequired("content/choices/solution.hbs"),
        repository.ReadRequired($"{OperationsFolder}/solution.hbs"),
        FragmentsIn(repository.FullPath(OperationsFolder)),
        repository.ReadRequired($"{SecurityFolder}/solution.hbs"),
        FragmentsIn(repository.FullPath(SecurityFolder)));

    private static Dictionary<string, string> FragmentsIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).ToDictionary(
            file => Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/'),
            File.ReadAllText,
            StringComparer.Ordinal);
}
