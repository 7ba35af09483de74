using System.Net;
using Scaffold.Tests.Web;
using TemplateGenerator.Trial;
using TemplateGenerator.Workspace;

namespace Scaffold.Tests.Choosing;

/// <summary>docs/pictures, which READMEs show. <c>docs/pictures/take.sh</c> has these tests take them anew.</summary>
public sealed class Pictures(Browser browser) : IClassFixture<Browser>
{
    private const int Width = 1280;

    private const int Columns = 116;

    private const int FirstBytes = 8;

    private static readonly string _folder = Path.Combine(Checkout.Root, "docs", "pictures");

    private static readonly bool _update = Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1";

    private static readonly byte[] _png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    [Fact]
    public Task ShowThePageToChooseOn() => IsThereAsync("choose.png", async picture =>
    {
        await using var page = await ChoosingPage.OpenAsync(browser, "#frontend=spa", Width);
        await page.TakeAsync(picture, height: 1580);
    });

    [Fact]
    public Task ShowTheWebApp() => IsThereAsync("web-app.png", async picture =>
    {
        await using var solution = await WebSolution.CreateAsync(new() { ["frontend"] = "spa" });
        await using var page = await browser.OpenAsync(solution.Server.Address, Width);
        await page.SignInAsync();
        foreach (var (name, quantity) in ((string, int)[])[("Washer M8", 1200), ("Hex nut M8", 640), ("Hex bolt M8 × 40", 320)])
        {
            await page.CreateItemAsync(name, quantity);
        }

        await page.Page.ScreenshotAsync(new() { Path = picture });
    });

    [Fact]
    public Task ShowTheFirstMinute() => IsThereAsync("first-minute.png", async picture =>
    {
        using var hive = new PrivateHive();
        var workspace = Directory.CreateTempSubdirectory("s3m-picture-").FullName;
        try
        {
            _ = await RunAsync(workspace, ["new", "install", Checkout.TemplateFolder, .. hive.Arguments]);
            var created = await RunAsync(workspace, ["new", "s3m-fargate", "-n", "Acme.Orders", "--baseline", "web-app", .. hive.TemplateArguments]);
            var solution = Path.Combine(workspace, "Acme.Orders");
            var tested = await RunAsync(solution, ["test", "--nologo"]);
            await using var api = await RunningApi.StartAsync(Path.Combine(solution, "src", "Acme.Orders.Api"), environment: null, TestContext.Current.CancellationToken);
            var answer = await api.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);

            await TakeTerminalAsync(
                picture,
                ("dotnet new s3m-fargate -n Acme.Orders --baseline web-app", Lines(created, "The template ", "Restore succeeded")),
                ("cd Acme.Orders && dotnet test", Lines(tested, "Passed!")),
                ("dotnet run --project src/Acme.Orders.Api &", []),
                ("curl http://localhost:5080/health/ready", [answer]));
        }
        finally
        {
            Directory.Delete(workspace, recursive: true);
        }
    });

    private static async Task IsThereAsync(string name, Func<string, Task> take)
    {
        var picture = Path.Combine(_folder, name);
        if (_update)
        {
            await take(picture);
        }

        Assert.Equal(_png, (await File.ReadAllBytesAsync(picture, TestContext.Current.CancellationToken)).Take(FirstBytes));
    }

    private static async Task<string> RunAsync(string folder, IReadOnlyList<string> arguments)
    {
        var result = await ExternalProcess.CaptureAsync("dotnet", arguments, folder, TestContext.Current.CancellationToken);
        Assert.True(result.ExitCode == 0, result.Output);
        return result.StandardOutput;
    }

    /// <summary>Lines that begin with one of the words, none longer than the terminal is wide.</summary>
    private static IEnumerable<string> Lines(string output, params string[] beginnings) =>
        output.Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => beginnings.Any(beginning => line.StartsWith(beginning, StringComparison.Ordinal)))
            .Select(line => line.Length > Columns ? $"{line[..(Columns - 1)]}…" : line);

    private async Task TakeTerminalAsync(string picture, params (string Command, IEnumerable<string> Output)[] steps)
    {
        var text = string.Concat(steps.Select(step =>
            $"<b>$ {WebUtility.HtmlEncode(step.Command)}</b>\n{string.Concat(step.Output.Select(line => WebUtility.HtmlEncode(line) + "\n"))}\n"));
        var file = Path.Combine(Directory.CreateTempSubdirectory("s3m-terminal-").FullName, "terminal.html");
        await File.WriteAllTextAsync(
            file,
            $$"""
            <!doctype html><meta charset="utf-8">
            <body style="margin:0;background:#1b2226"><pre style="margin:0;padding:32px 36px;width:max-content;color:#b9c4c0;font:15px/1.65 ui-monospace,'DejaVu Sans Mono',monospace">
            {{text.TrimEnd('\n')}}</pre><style>b { color: #6fd0bb; font-weight: 400 }</style></body>
            """);
        await using var page = await browser.OpenAsync(new Uri(file), Width);
        await page.Page.Locator("pre").ScreenshotAsync(new() { Path = picture });
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
