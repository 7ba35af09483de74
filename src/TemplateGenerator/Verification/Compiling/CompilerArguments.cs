using System.Xml.Linq;
using TemplateGenerator.NewerCdk;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Verification.Compiling;

/// <summary>
/// Asks MSBuild how it would call the compiler. Only project files and the files that MSBuild reads for every project decide that, so
/// each distinct set of them, a shape, is restored and evaluated once, in a folder that holds nothing else.
/// </summary>
internal static class CompilerArguments
{
    private const string ArgumentsFile = "compiler-arguments.txt";

    /// <summary>Writes the arguments next to the project, where the compiler would run.</summary>
    private const string Targets = $"""
        <Project>
          <Target Name="WriteCompilerArguments" AfterTargets="CoreCompile">
            <WriteLinesToFile File="$(MSBuildProjectDirectory)/{ArgumentsFile}" Lines="@(CscCommandLineArgs)" Overwrite="true" />
          </Target>
        </Project>
        """;

    /// <param name="shapes">Distinct shapes.</param>
    /// <param name="folder">Receives a folder for each shape; made when missing.</param>
    /// <param name="cdk">The version of the CDK to use in place of the solutions'; null for theirs.</param>
    /// <exception cref="ToolException">MSBuild could not restore or evaluate; the message holds what it printed.</exception>
    /// <returns>For each shape the compiler's arguments, with the folder in which they hold.</returns>
    public static async Task<IReadOnlyDictionary<ProjectShape, ShapeArguments>> OfAsync(
        IReadOnlyList<ProjectShape> shapes, string folder, CdkVersion? cdk, CancellationToken cancellation)
    {
        _ = Directory.CreateDirectory(folder);
        if (cdk is not null)
        {
            File.Copy(cdk.NuGetConfig, Path.Combine(folder, "nuget.config"));
        }

        var projects = new Dictionary<ProjectShape, string>();
        foreach (var (index, shape) in shapes.Index())
        {
            projects.Add(shape, shape.WriteTo(Path.Combine(folder, $"{index}"), cdk));
        }

        var solution = Path.Combine(folder, "shapes.slnx");
        await File.WriteAllTextAsync(solution, Solution(projects.Values, folder), cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder, "arguments.targets"), Targets, cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder, "shapes.proj"), Traversal(projects.Values), cancellation);

        await DotnetAsync(folder, ["restore", solution, "-warnaserror", "-nologo", "-verbosity:quiet"], cancellation);
        await DotnetAsync(folder, ["msbuild", "shapes.proj", "-maxcpucount", "-nodeReuse:false", "-nologo", "-verbosity:quiet"], cancellation);
        return projects.ToDictionary(pair => pair.Key, pair => Read(pair.Value));
    }

    private static ShapeArguments Read(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        return new(folder, File.ReadAllLines(Path.Combine(folder, ArgumentsFile)));
    }

    private static string Solution(IEnumerable<string> projects, string folder) =>
        new XElement("Solution", projects.Select(project =>
            new XElement("Folder",
                new XAttribute("Name", $"/{Path.GetRelativePath(folder, project).Split(Path.DirectorySeparatorChar)[0]}/"),
                new XElement("Project", new XAttribute("Path", Path.GetRelativePath(folder, project).Replace('\\', '/')))))).ToString();

    private static string Traversal(IEnumerable<string> projects) => $"""
        <Project DefaultTargets="Arguments">
          <ItemGroup>
        {string.Join('\n', projects.Select(project => $"    <Shape Include=\"{project}\" />"))}
          </ItemGroup>
          <Target Name="Arguments">
            <MSBuild Projects="@(Shape)" Targets="Compile" BuildInParallel="true"
                     Properties="SkipCompilerExecution=true;ProvideCommandLineArgs=true;BuildProjectReferences=false;CustomAfterMicrosoftCommonTargets=$(MSBuildThisFileDirectory)arguments.targets" />
          </Target>
        </Project>
        """;

    private static async Task DotnetAsync(string folder, IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        _ = await ExternalProcess.ReadAsync("dotnet", arguments, folder, cancellation);
}

/// <param name="ProjectFolder">Where MSBuild evaluated the project.</param>
/// <param name="Lines">One argument in each.</param>
internal sealed record ShapeArguments(string ProjectFolder, IReadOnlyList<string> Lines);
