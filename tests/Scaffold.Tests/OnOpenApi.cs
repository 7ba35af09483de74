using System.Text.Json;
using Microsoft.Playwright;
using Scaffold.Tests.Web;
using TemplateGenerator.Trial;
using TemplateGenerator.Workspace;

namespace Scaffold.Tests;

/// <summary>The OpenAPI document of a scaffolded API, used as people use it.</summary>
public sealed class OnOpenApi(ApiSolutions solutions, Browser browser) : IClassFixture<ApiSolutions>, IClassFixture<Browser>
{
    private static readonly Lazy<Task<string>> _packages = new(() => NodePackages.InstallAsync("api-client"));

    [Theory]
    [InlineData("jwt")]
    [InlineData("cognito")]
    [InlineData("none")]
    public async Task AClientGeneratedFromItCreatesPagesReplacesAndDeletesAnItem(string auth)
    {
        var solution = await solutions.WithAsync(auth);
        var client = await GenerateClientAsync(solution, auth);
        await using var api = await RunningApi.StartAsync(solution.ApiProject, environment: null, TestContext.Current.CancellationToken);

        var address = api.Client.BaseAddress!.ToString().TrimEnd('/');
        await RunAsync(client, Path.Combine(client, "client.js"), address, JsonSerializer.Serialize(Caller.Of(auth).Headers));
    }

    [Theory]
    [InlineData("jwt")]
    [InlineData("cognito")]
    [InlineData("none")]
    public async Task ThePageThatShowsItTriesAnOperationOutAtOnce(string auth)
    {
        browser.SkipIfMissing();
        var solution = await solutions.WithAsync(auth);
        await using var api = await RunningApi.StartAsync(solution.ApiProject, environment: null, TestContext.Current.CancellationToken);
        await using var page = await browser.OpenAsync(api.Client.BaseAddress!);

        var create = page.Page.Locator(".opblock-post");
        await create.Locator(".opblock-summary-control").ClickAsync();
        await create.GetByRole(AriaRole.Button, new() { Name = "Execute" }).ClickAsync();

        await Assertions.Expect(create.Locator(".live-responses-table .response-col_status").Last).ToContainTextAsync("201");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task TheCommandWritesTheFileThatIsThere()
    {
        var solution = await solutions.WithAsync("none");
        var file = Path.Combine(solution.ApiProject, "openapi.json");
        var before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        File.Delete(file);

        var written = await solution.RunAsync(ApiSolutions.Project, new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" }, "openapi");

        Assert.True(written.ExitCode == 0, written.Output);
        Assert.Equal(before, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    /// <returns>Folder with the compiled client; its packages lie above it.</returns>
    private static async Task<string> GenerateClientAsync(BuiltSolution solution, string name)
    {
        var packages = await _packages.Value;
        var folder = Directory.CreateDirectory(Path.Combine(packages, name)).FullName;
        foreach (var file in new[] { "client.ts", "tsconfig.json", "package.json" })
        {
            File.Copy(Path.Combine(Checkout.Root, "tests", "Scaffold.Tests", "api-client", file), Path.Combine(folder, file), overwrite: true);
        }

        await RunAsync(folder, Program("openapi-typescript/bin/cli.js"), Path.Combine(solution.ApiProject, "openapi.json"), "--output", "api.d.ts");
        await RunAsync(folder, Program("typescript/bin/tsc"), "--project", ".");
        return folder;

        string Program(string path) => Path.Combine(packages, "node_modules", path);
    }

    private static async Task RunAsync(string directory, params string[] script)
    {
        var result = await ExternalProcess.CaptureAsync("node", script, directory, TestContext.Current.CancellationToken);
        Assert.True(result.ExitCode == 0, result.Output);
    }
}
