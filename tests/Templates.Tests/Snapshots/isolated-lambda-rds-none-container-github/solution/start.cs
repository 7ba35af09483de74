#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Starts every service of the solution by `dotnet watch`, which takes up each change of the code, until Ctrl+C: dotnet start.cs
// With --until-input-ends, for programs that start this one, it also ends when its input does: they may end without a word.

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;

var root = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var services = Directory.GetDirectories(Path.Combine(root, "src")).Select(project => Path.Combine(project, "service.json"))
    .Where(File.Exists).Order(StringComparer.Ordinal).Select(LocalService.Read).ToList();

foreach (var service in services.Where(service => service.Port is 0))
{
    Console.Error.WriteLine(
        $"{service.Name} has no address: give a profile in {Path.Combine(service.Project, "Properties", "launchSettings.json")} an applicationUrl, "
        + "such as http://localhost:5080.");
    return 1;
}

foreach (var clash in services.GroupBy(service => service.Port).Where(same => same.Count() > 1))
{
    Console.Error.WriteLine(
        $"{string.Join(" and ", clash.Select(service => service.Name))} have the same port {clash.Key}. Change applicationUrl in "
        + "Properties/launchSettings.json of one of them.");
    return 1;
}

var end = new TaskCompletionSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
using var hungUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, End);
if (args is ["--until-input-ends"])
{
    _ = Task.Run(() =>
    {
        while (Console.In.Read() >= 0)
        {
        }

        end.TrySetResult();
    });
}

var watchers = services.Where(service => !service.RunsAlready()).Select(service => new ServiceWatcher(service)).ToList();
try
{
    var firstToEnd = await Task.WhenAny([end.Task, .. watchers.Select(watcher => watcher.Ended)]);
    return firstToEnd == end.Task ? 0 : 1;
}
finally
{
    watchers.ForEach(watcher => watcher.Stop());
}

void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    end.TrySetResult();
}

/// <summary>A project with a service.json; its port is 0 where no launch profile gives it one.</summary>
internal sealed record LocalService(string Name, string Project, int Port)
{
    private static readonly JsonDocumentOptions _json = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static LocalService Read(string file)
    {
        var project = Path.GetDirectoryName(file)!;
        var launchSettings = Path.Combine(project, "Properties", "launchSettings.json");
        using var definition = JsonDocument.Parse(File.ReadAllText(file), _json);
        using var launch = JsonDocument.Parse(File.Exists(launchSettings) ? File.ReadAllText(launchSettings) : """{ "profiles": {} }""", _json);
        var address = launch.RootElement.GetProperty("profiles").EnumerateObject()
            .Select(profile => profile.Value.TryGetProperty("applicationUrl", out var url) ? url.GetString() : null)
            .FirstOrDefault(url => url is not null);
        var name = definition.RootElement.GetProperty("name").GetString()!;
        var port = address is null ? 0 : new Uri(address.Split(';')[0]).Port;
        return new(name, project, port);
    }

    public void Say(string line) => Console.WriteLine($"[{Name}] {line}");

    /// <summary>Whether something listens on its port, such as the service in a debugger.</summary>
    public bool RunsAlready()
    {
        try
        {
            using TcpClient client = new();
            client.Connect(IPAddress.Loopback, Port);
            Say($"Something listens on http://localhost:{Port} already, and is left as it is.");
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

internal sealed partial class ServiceWatcher
{
    private readonly LocalService _service;
    private readonly Process _process;
    private string _reason = "";
    private bool _stopping;

    public ServiceWatcher(LocalService service)
    {
        _service = service;
        // Each change restarts the service: hot reload leaves code that was generated from the changed code as it was, or broken.
        ProcessStartInfo start = new("dotnet", ["watch", "--no-hot-reload", "run"])
        {
            WorkingDirectory = service.Project,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["DOTNET_WATCH_SUPPRESS_LAUNCH_BROWSER"] = "1",
                ["DOTNET_WATCH_SUPPRESS_EMOJIS"] = "1",
                // Their findings are for the build before a commit, and their time is a good part of each restart.
                ["RunAnalyzersDuringBuild"] = "false",
                // The runtime would profile code to compile it once more, which does not pay in builds and services that run for seconds.
                ["DOTNET_TieredPGO"] = "0",
            },
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Pass(line.Data);
        _process.ErrorDataReceived += (_, line) => Pass(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Ended = EndAsync();
    }

    public Task Ended { get; }

    public void Stop()
    {
        _stopping = true;
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    [GeneratedRegex(@"^dotnet watch : Exited(?: with error code (?<code>-?\d+))?$")]
    private static partial Regex EndOfService { get; }

    /// <summary>Passes on what the service and its watcher print, except that their two lines about its end become one.</summary>
    private void Pass(string? line)
    {
        if (string.IsNullOrWhiteSpace(line) || _stopping)
        {
            return;
        }

        // The watcher prints it for its own restarts too, and goes on with another line then.
        if (EndOfService.Match(line) is { Success: true } end)
        {
            _reason = end.Groups["code"] is { Success: true } code ? $" with exit code {code}, for the reason above" : "";
        }
        else if (line.StartsWith("dotnet watch : Waiting for a file to change", StringComparison.Ordinal))
        {
            _service.Say($"The service has ended{_reason}; it starts again when a file changes.");
        }
        else
        {
            _service.Say(line);
        }
    }

    private async Task EndAsync()
    {
        await _process.WaitForExitAsync();
        if (!_stopping)
        {
            _service.Say($"dotnet watch has ended with exit code {_process.ExitCode}, for the reason above, and so end all services.");
        }
    }
}
