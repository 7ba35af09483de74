using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Scaffold.Tests.Web;
using TemplateGenerator.Workspace;

namespace Scaffold.Tests;

/// <summary>What somebody sees who develops a solution of two services and a web app: one command, and every change is taken up.</summary>
public sealed class TheLoop : IAsyncLifetime
{
    private const string Api = "src/Acme.Orders.Api";
    private const string Echo = "src/Acme.Orders.Echo";

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private readonly int _apiPort = LoopbackPort.Free();
    private readonly int _echoPort = LoopbackPort.Free();
    private BuiltSolution _solution = null!;

    private string WebFolder => _solution.PathOf("src/Acme.Orders.Web");

    public async ValueTask InitializeAsync()
    {
        _solution = await BuiltSolution.CreateAsync(new() { ["frontend"] = "spa", ["auth"] = "none" });
        Change($"{Api}/Properties/launchSettings.json", ":5080", string.Create(CultureInfo.InvariantCulture, $":{_apiPort}"));
        AddEcho();
        var packages = await ExternalProcess.CaptureAsync("npm", ["ci", "--no-audit", "--no-fund"], WebFolder, TestContext.Current.CancellationToken);
        Assert.True(packages.ExitCode == 0, packages.Output);
    }

    public ValueTask DisposeAsync()
    {
        _solution?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task TakesUpEveryChangeOfEveryServiceAndLosesNothing()
    {
        await RefusesTwoServicesOnOnePortAsync();
        await using var server = await DevServer.StartAsync(WebFolder, api: null);
        using var client = new HttpClient { BaseAddress = server.Address };

        Assert.Equal("hello", await client.GetStringAsync(new Uri("/echo/hello", UriKind.Relative), TestContext.Current.CancellationToken));
        using var created = await client.PostAsJsonAsync("/api/items", new { name = "made before the change" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);

        const string refusal = "The cursor is not one that this list has answered as nextCursor.";
        await ChangesAsync(client, "/api/items?cursor=none", "No such cursor.", () => Change($"{Api}/Items/ItemsApi.cs", refusal, "No such cursor."));
        await ChangesAsync(client, "/echo/hello", "hello!", () => Change($"{Echo}/Program.cs", "=> text", "=> text + \"!\""));
        const string newMember = "int Version, string Colour = \"red\")";
        await ChangesAsync(client, "/api/items", "\"colour\":\"red\"", () => Change($"{Api}/Items/ItemResponse.cs", "int Version)", newMember));
        var items = await client.GetStringAsync(new Uri("/api/items", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("made before the change", items, StringComparison.Ordinal);

        await EndsAsync(server, client);
    }

    /// <summary>A service that ends is told of in one line, and callers are told where to look.</summary>
    private async Task EndsAsync(DevServer server, HttpClient client)
    {
        using var process = Process.GetProcessesByName("Acme.Orders.Api")
            .Single(process => process.MainModule?.FileName.StartsWith(_solution.PathOf(Api), StringComparison.Ordinal) == true);
        process.Kill();

        await server.WaitForLineAsync("[api] The service has ended");
        Assert.Single(server.Lines, line => line.Contains("has ended", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Lines, line => line.Contains("proxy error", StringComparison.Ordinal));
        using var answer = await client.GetAsync(new Uri("/api/items", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("The service api is starting or has ended", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await ChangesAsync(client, "/api/items?cursor=none", "Not that cursor.", () => Change($"{Api}/Items/ItemsApi.cs", "No such cursor.", "Not that cursor."));
    }

    private async Task RefusesTwoServicesOnOnePortAsync()
    {
        var settings = $"{Echo}/Properties/launchSettings.json";
        var (own, taken) = (string.Create(CultureInfo.InvariantCulture, $":{_echoPort}"), string.Create(CultureInfo.InvariantCulture, $":{_apiPort}"));
        Change(settings, own, taken);

        var start = await ExternalProcess.CaptureAsync("dotnet", ["start.cs"], _solution.PathOf("."), TestContext.Current.CancellationToken);

        Assert.Equal(1, start.ExitCode);
        Assert.Contains($"api and echo have the same port {_apiPort}.", start.Output, StringComparison.Ordinal);
        Change(settings, taken, own);
    }

    private static async Task ChangesAsync(HttpClient client, string path, string expected, Action change)
    {
        change();
        var watch = Stopwatch.StartNew();
        var answer = "";
        while (!answer.Contains(expected, StringComparison.Ordinal))
        {
            Assert.True(watch.Elapsed < _patience, $"{path} still answers {answer}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            answer = await response.Content.ReadAsStringAsync();
        }

        Console.WriteLine($"{path} answers {expected} {watch.Elapsed.TotalSeconds:0.0} s after the change.");
    }

    private void Change(string file, string from, string to) =>
        File.WriteAllText(_solution.PathOf(file), new Edit(file, from, to).ApplyTo(File.ReadAllText(_solution.PathOf(file))));

    /// <summary>A service as somebody writes one by hand.</summary>
    private void AddEcho()
    {
        Write("service.json", """{ "name": "echo", "pathPrefix": "/echo" }""");
        Write("Acme.Orders.Echo.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""");
        Write("Properties/launchSettings.json", $$"""
            { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:{{_echoPort}}" } } }
            """);
        Write("Program.cs", """
            var app = WebApplication.Create(args);
            app.MapGet("/health/ready", () => "ready");
            app.MapGet("/echo/{text}", (string text) => text);
            app.Run();

            """);
    }

    private void Write(string file, string text)
    {
        var path = _solution.PathOf($"{Echo}/{file}");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
