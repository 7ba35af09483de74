namespace TemplateGenerator.Catalog.Templates;

/// <summary>
/// The item template that adds a microservice to a solution. It has no files of its own: it takes the projects of the
/// solution's first service, and what its own metadata leave open is as in the solution template.
/// </summary>
internal sealed record ServiceTemplate : TemplateMetadata
{
    public const string Type = "item";

    /// <summary>Stands for a name that was not given.</summary>
    public const string DefaultName = "(none)";

    /// <summary>The first service's projects, relative to the solution template's folder.</summary>
    public required IReadOnlyList<string> Projects { get; init; }

    /// <summary>The name that <c>dotnet new</c> reports as a missing option when no name is given.</summary>
    public required string NameParameter { get; init; }

    /// <summary>The name that <c>dotnet new</c> reports as a missing option when the solution template has a project of the given name.</summary>
    public required string TakenNameParameter { get; init; }

    /// <summary>Every file of those projects.</summary>
    public IReadOnlyList<string> Globs => [.. Projects.Select(project => $"{FolderOf(project)}**")];

    /// <summary>Whether a glob of the catalog is about files of those projects.</summary>
    public bool Covers(string glob) => Projects.Any(project => glob.StartsWith(FolderOf(project), StringComparison.Ordinal));

    private static string FolderOf(string project) => project[..(project.LastIndexOf('/') + 1)];
}
