using TemplateGenerator.NewerCdk;

namespace TemplateGenerator.Verification.Compiling;

/// <summary>All that MSBuild reads to call the compiler for a project, except which C# files there are.</summary>
internal sealed class ProjectShape : IEquatable<ProjectShape>
{
    /// <summary>MSBuild looks for .editorconfig files above C# files only, so each project gets one.</summary>
    public const string Placeholder = "Placeholder.cs";

    private const string PackageVersions = "Directory.Packages.props";

    private readonly SolutionFiles _solution;
    private readonly string _project;
    private readonly IReadOnlyList<string> _files;
    private readonly string _hash;

    private ProjectShape(SolutionFiles solution, string project, IReadOnlyList<string> files)
    {
        _solution = solution;
        _project = project;
        _files = files;
        _hash = $"{project} {solution.HashOf(files)}";
    }

    public static ProjectShape Of(SolutionFiles solution, string project)
    {
        var projects = new SortedSet<string>(StringComparer.Ordinal);
        AddWithReferences(project);
        return new(solution, project, [.. solution.Contents.Keys.Where(ProjectFile.IsShared), .. projects]);

        void AddWithReferences(string path)
        {
            if (projects.Add(path))
            {
                foreach (var reference in ProjectFile.Of(solution, path).References)
                {
                    AddWithReferences(reference);
                }
            }
        }
    }

    /// <param name="folder">Receives the files; made when missing.</param>
    /// <param name="cdk">The version of the CDK to name in place of the solution's; null for the solution's.</param>
    /// <returns>Full path of the project file written.</returns>
    public string WriteTo(string folder, CdkVersion? cdk)
    {
        foreach (var file in _files)
        {
            var path = Path.Combine(folder, file);
            _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var content = _solution.Contents[file].Text;
            File.WriteAllText(path, file == PackageVersions && cdk is not null ? cdk.InPackagesOf(content) : content);
            if (Path.GetExtension(file) == ".csproj")
            {
                File.WriteAllBytes(Path.Combine(Path.GetDirectoryName(path)!, Placeholder), []);
            }
        }

        return Path.GetFullPath(Path.Combine(folder, _project));
    }

    public bool Equals(ProjectShape? other) => other?._hash == _hash;

    public override bool Equals(object? obj) => Equals(obj as ProjectShape);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_hash);
}
