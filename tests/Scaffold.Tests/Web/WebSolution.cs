using TemplateGenerator.Catalog;
using TemplateGenerator.Trial;
using TemplateGenerator.Workspace;

namespace Scaffold.Tests.Web;

/// <summary>A scaffolded solution with a web app that is tested, built and running with its API.</summary>
internal sealed class WebSolution : IAsyncDisposable
{
    private const string Api = "src/Acme.Orders.Api/Acme.Orders.Api.csproj";

    private readonly BuiltSolution _solution;

    private WebSolution(BuiltSolution solution, RunningApi api, DevServer server)
    {
        _solution = solution;
        RunningApi = api;
        Server = server;
    }

    public RunningApi RunningApi { get; }

    public DevServer Server { get; }

    public string WebFolder => FolderOf(_solution);

    /// <param name="options">Choices that differ from the defaults, and the entity if it does.</param>
    /// <param name="projects">Projects to build besides the API, relative to the solution.</param>
    public static async Task<WebSolution> CreateAsync(Dictionary<string, string> options, params string[] projects)
    {
        var solution = await BuiltSolution.CreateAsync(options, [Api, .. projects]);
        await NpmAsync(solution, "ci");
        await NpmAsync(solution, "run", "lint");
        if (!options.ContainsKey(EngineNames.Entity))
        {
            // Without --write it changes nothing, and fails where it would. Another entity's name breaks lines at other places.
            await NpmAsync(solution, "exec", "--", "biome", "format");
        }

        await NpmAsync(solution, "test");
        await NpmAsync(solution, "run", "build");
        var api = await RunningApi.StartAsync(solution.ApiProject, environment: null, TestContext.Current.CancellationToken);
        return new(solution, api, await DevServer.StartAsync(FolderOf(solution), api.Client.BaseAddress));
    }

    public string PathOf(string relativePath) => _solution.PathOf(relativePath);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await RunningApi.DisposeAsync();
        _solution.Dispose();
    }

    private static string FolderOf(BuiltSolution solution) => solution.PathOf("src/Acme.Orders.Web");

    private static async Task NpmAsync(BuiltSolution solution, params string[] arguments)
    {
        var npm = await ExternalProcess.CaptureAsync("npm", arguments, FolderOf(solution), TestContext.Current.CancellationToken);
        Assert.True(npm.ExitCode == 0, npm.Output);
    }
}
