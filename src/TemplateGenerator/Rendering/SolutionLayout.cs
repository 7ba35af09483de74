namespace TemplateGenerator.Rendering;

/// <summary>What lies side by side in every folder of a solution that holds projects, whichever options were chosen.</summary>
/// <param name="Folders">The folders that hold projects: src, tests and the like.</param>
/// <param name="Names">What is in them, without the solution's name: no service added later can have one of these names.</param>
internal sealed record SolutionLayout(IReadOnlyList<string> Folders, IReadOnlyList<string> Names)
{
    private const string ProjectPrefix = Tokens.ProjectName + ".";

    /// <param name="files">The solution template's files, relative to its folder.</param>
    public static SolutionLayout Of(IEnumerable<string> files)
    {
        var places = files
            .Select(file => file.Split('/'))
            .Where(parts => parts.Length > 2)
            .Select(parts => (Folder: parts[0], Name: parts[1]))
            .Distinct()
            .ToList();
        var folders = places.Where(place => place.Name.StartsWith(ProjectPrefix, StringComparison.Ordinal)).Select(place => place.Folder).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. folders.Order(StringComparer.Ordinal)],
            [.. places.Where(place => folders.Contains(place.Folder)).Select(place => WithoutPrefix(place.Name)).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static string WithoutPrefix(string name) =>
        name.StartsWith(ProjectPrefix, StringComparison.Ordinal) ? name[ProjectPrefix.Length..] : name;
}
