using System.Text.RegularExpressions;
using TemplateGenerator.Rendering.Entities;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Rendering.Solution;

/// <summary>Names that the solution template's own files use, so that no solution may take them.</summary>
/// <param name="Folders">The folders that hold projects: src, tests and the like.</param>
/// <param name="Names">What is in them, without the solution's name: no service added later can have one of these names.</param>
/// <param name="Types">The types declared in C# with the default entity, which a namespace of the same name would hide.</param>
/// <param name="Entities">Names that no entity may have, in lower case.</param>
internal sealed partial record SolutionLayout(IReadOnlyList<string> Folders, IReadOnlyList<string> Names, IReadOnlyList<string> Types, IReadOnlyList<string> Entities)
{
    private const string ProjectPrefix = Tokens.ProjectName + ".";

    /// <param name="files">The solution template's files, relative to its folder.</param>
    /// <param name="read">Gives the text of one of them.</param>
    public static SolutionLayout Of(IReadOnlyList<string> files, Func<string, string> read)
    {
        var places = files
            .Select(file => file.Split('/'))
            .Where(parts => parts.Length > 2)
            .Select(parts => (Folder: parts[0], Name: parts[1]))
            .Distinct()
            .ToList();
        var folders = places.Where(place => place.Name.StartsWith(ProjectPrefix, StringComparison.Ordinal)).Select(place => place.Folder).ToHashSet(StringComparer.Ordinal);
        // A program in a single file, which stands in no folder, is compiled apart from all projects.
        var types = files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && file.Contains('/', StringComparison.Ordinal))
            .SelectMany(file => Declaration().Matches(read(file)).Select(match => EntityTokens.InDefault(match.Groups["name"].Value)));
        return new(
            Ordered(folders),
            Ordered(places.Where(place => folders.Contains(place.Folder)).Select(place => WithoutPrefix(place.Name))),
            Ordered(types),
            TakenEntities.In(files, read));
    }

    /// <summary>That of the working tree.</summary>
    /// <param name="folder">The solution template's.</param>
    public static async Task<SolutionLayout> ReadAsync(Repository repository, string folder, CancellationToken cancellation)
    {
        var files = await repository.FilesUnderAsync(folder, cancellation);
        return Of([.. files.Select(file => file[(folder.Length + 1)..])], file => repository.ReadRequired($"{folder}/{file}"));
    }

    private static string[] Ordered(IEnumerable<string> names) => [.. names.Distinct().Order(StringComparer.Ordinal)];

    private static string WithoutPrefix(string name) =>
        name.StartsWith(ProjectPrefix, StringComparison.Ordinal) ? name[ProjectPrefix.Length..] : name;

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|file|sealed|static|abstract|partial|readonly|ref)\s+)*(?:class|struct|interface|enum|record(?:\s+(?:struct|class))?)\s+(?<name>[A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
