using System.Xml.Linq;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Verification.Dotnet;

/// <summary>Builds projects of many rendered solutions in one run, under the settings that their users have.</summary>
internal static class SolutionBuild
{
    /// <summary>Builds with warnings as errors.</summary>
    /// <param name="projects">What to build; projects they refer to are built too.</param>
    /// <param name="workspace">Folder for the build's own files, which holds all the projects.</param>
    /// <param name="analyze">False leaves out the analyzers, which take most of the time, where only the assemblies matter.</param>
    /// <returns>One problem per error line, at the combination whose file it names.</returns>
    public static async Task<IReadOnlyList<Problem>> RunAsync(
        IReadOnlyCollection<ProjectOf> projects, string workspace, CancellationToken cancellation, bool analyze = true)
    {
        var solution = SolutionFile(workspace);
        await File.WriteAllTextAsync(solution, Solution(projects, workspace).ToString(), cancellation);

        var result = await ExternalProcess.CaptureAsync(
            "dotnet",
            [
                "build", solution, "-warnaserror", "-maxcpucount", "-nodeReuse:false", "-nologo", "-verbosity:quiet",
                .. CompilerServer.Arguments, $"-p:RunAnalyzers={analyze}",
            ],
            workspace,
            cancellation);
        return Problems(result, projects, "build");
    }

    /// <summary>Checks the formatting of what <see cref="RunAsync"/> has built, as <c>dotnet format</c> does for a user.</summary>
    /// <returns>One problem per line that is not as the solution's .editorconfig wants it.</returns>
    public static async Task<IReadOnlyList<Problem>> CheckFormatAsync(
        IReadOnlyCollection<ProjectOf> projects, string workspace, CancellationToken cancellation)
    {
        var result = await ExternalProcess.CaptureAsync(
            "dotnet", ["format", SolutionFile(workspace), "--verify-no-changes", "--no-restore"], workspace, cancellation);
        return Problems(result, projects, "format");
    }

    private static List<Problem> Problems(ProcessResult result, IReadOnlyCollection<ProjectOf> projects, string stage)
    {
        if (result.ExitCode == 0)
        {
            return [];
        }

        var problems = result.Output.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .Select(line => new Problem(CombinationOf(line, projects), stage, line))
            .ToList();
        return problems.Count > 0 ? problems : [new Problem("all", stage, result.Output)];
    }

    private static string SolutionFile(string workspace) => Path.Combine(workspace, "distinct.slnx");

    private static XElement Solution(IEnumerable<ProjectOf> projects, string workspace) =>
        // Folders are numbered, as their names may not be everything that a solution's name may be.
        new("Solution", projects.GroupBy(project => project.Solution.Combination).Select((group, index) =>
            new XElement("Folder", new XAttribute("Name", $"/{index}/"), group.Select(project =>
                new XElement("Project", new XAttribute("Path", Path.GetRelativePath(workspace, project.FullPath).Replace('\\', '/')))))));

    private static string CombinationOf(string line, IEnumerable<ProjectOf> projects) =>
        projects.FirstOrDefault(project => line.Contains(project.Solution.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            ?.Solution.Combination ?? "all";
}
