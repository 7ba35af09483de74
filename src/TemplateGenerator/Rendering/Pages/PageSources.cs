using TemplateGenerator.Workspace;

namespace TemplateGenerator.Rendering.Pages;

/// <summary>What the page to choose on is made from: content/page.</summary>
/// <param name="Html">The text template.</param>
/// <param name="Style">The style sheet.</param>
/// <param name="Scripts">File name → script module, as a browser would load it.</param>
internal sealed record PageSources(string Html, string Style, IReadOnlyDictionary<string, string> Scripts)
{
    private const string Folder = "content/page";

    private const string ScriptFolder = $"{Folder}/script";

    /// <summary>Null for a repository without the page.</summary>
    /// <exception cref="ToolException">A part of it is missing.</exception>
    public static PageSources? Read(Repository repository) => !Directory.Exists(repository.FullPath(Folder)) ? null : new(
        repository.ReadRequired($"{Folder}/page.html"),
        repository.ReadRequired($"{Folder}/style.css"),
        Directory.EnumerateFiles(repository.FullPath(ScriptFolder), "*.js").ToDictionary(
            file => Path.GetFileName(file), file => repository.ReadRequired($"{ScriptFolder}/{Path.GetFileName(file)}"), StringComparer.Ordinal));
}
