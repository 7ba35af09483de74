using System.Text.Json.Nodes;
using TemplateGenerator.Rendering.Solution;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Trial;

/// <summary>
/// Does with the packed template what a new user would do: install it, scaffold a solution, build, test and synthesize it,
/// and use its API. The user's own template hive is not touched, and no process is left.
/// </summary>
internal sealed class TrialRun(TrialPlan plan, Action<string> report)
{
    /// <summary>Build servers would outlive the trial; the compiler's is ended with it.</summary>
    private static readonly Dictionary<string, string> _servers = new(StringComparer.Ordinal)
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["UseSharedCompilation"] = "true",
        ["SharedCompilationId"] = CompilerServer.Name,
    };

    public string SolutionFolder { get; } = Path.Combine(plan.Folder, plan.Name);

    /// <exception cref="ToolException">A step failed; it holds the command and what that printed.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using (var hive = new PrivateHive())
        {
            report($"Installing {Path.GetFileName(plan.Package)} into a private hive");
            await DotnetAsync(hive.Folder, ["new", "install", plan.Package, .. hive.Arguments], cancellation);

            string[] command = ["new", plan.ShortName, "-n", plan.Name, .. plan.Options];
            await DotnetAsync(hive.Folder, [.. command, "--dry-run", .. hive.TemplateArguments], cancellation);
            MakeEmpty(plan.Folder);
            report($"Scaffolding: dotnet {string.Join(' ', command)}");
            await DotnetAsync(plan.Folder, [.. command, .. hive.TemplateArguments], cancellation);
        }

        report("Building: dotnet build -warnaserror");
        await DotnetAsync(SolutionFolder, ["build", "-warnaserror", "-nologo", "-verbosity:quiet"], cancellation);

        report("Testing: dotnet test");
        await DotnetAsync(SolutionFolder, ["test", "--no-build", "-nologo"], cancellation);

        var infrastructure = Project("infrastructure", "*.Infrastructure");
        report($"Synthesizing: dotnet run --project {infrastructure} -- --environment dev");
        await DotnetAsync(SolutionFolder, ["run", "--no-build", "--project", infrastructure, "--", "--environment", "dev"], cancellation);

        var api = Project("src", "*.Api");
        report($"Using the API: dotnet run --project {api}");
        await using var running = await RunningApi.StartAsync(Path.Combine(SolutionFolder, api), environment: null, cancellation);
        await SmokeTest.RunAsync(running.Client, Caller.Of(Choice("auth")), step => report($"  {step}"), cancellation);
    }

    private static void MakeEmpty(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        _ = Directory.CreateDirectory(folder);
    }

    /// <summary>Choice of each option, given by name, by preset or by default.</summary>
    private string Choice(string option) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(SolutionFolder, ScaffoldJson.Path)))!["options"]![option]!.GetValue<string>();

    private string Project(string folder, string pattern) =>
        $"{folder}/{Path.GetFileName(Directory.EnumerateDirectories(Path.Combine(SolutionFolder, folder), pattern).Single())}";

    private static Task<string> DotnetAsync(string folder, IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        ExternalProcess.ReadAsync("dotnet", arguments, folder, cancellation, _servers);
}
