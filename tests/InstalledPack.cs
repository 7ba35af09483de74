using TemplateGenerator.Testing;
using TemplateGenerator.Trial;
using TemplateGenerator.Workspace;

namespace PackedTemplates;

/// <summary>The pack as it ships: packed once for all suites of a run, installed from the nupkg into a private hive.</summary>
public sealed class InstalledPack : IAsyncLifetime
{
    private readonly PrivateHive _hive = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("s3m-package-").FullName;

    /// <summary>Path of the nupkg.</summary>
    public string Package { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Package = Environment.GetEnvironmentVariable(TestRun.PackageVariable) ?? await PackAsync();
        var installed = await DotnetAsync(_folder, ["new", "install", Package, .. _hive.Arguments]);
        Assert.True(installed.ExitCode == 0, installed.Output);
    }

    public ValueTask DisposeAsync()
    {
        _hive.Dispose();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (UnauthorizedAccessException) when (OperatingSystem.IsWindows())
        {
            // Windows keeps assemblies that were loaded to be synthesized until the process ends.
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>A folder for one test's output that does not exist yet.</summary>
    internal string NewFolder() => Path.Combine(_folder, Guid.NewGuid().ToString("N"));

    /// <summary>Runs <c>dotnet new s3m-fargate</c> without restoring what it creates.</summary>
    internal Task<ProcessResult> NewAsync(params IEnumerable<string> arguments) =>
        DotnetAsync(_folder, ["new", "s3m-fargate", .. arguments, .. _hive.TemplateArguments]);

    /// <summary>Runs <c>dotnet new s3m-service</c> in a folder.</summary>
    internal Task<ProcessResult> NewServiceAsync(string folder, params IEnumerable<string> arguments) =>
        DotnetAsync(folder, ["new", "s3m-service", .. arguments, .. _hive.TemplateArguments]);

    /// <summary>Runs a command line as it is printed, such as <c>dotnet new s3m-fargate -n Acme.Orders</c>, without restoring.</summary>
    internal Task<ProcessResult> RunAsync(string folder, string command) =>
        DotnetAsync(folder, [.. command.Split(' ').Skip(1), "--no-restore", .. _hive.TemplateArguments]);

    internal static Task<ProcessResult> GeneratorAsync(params IEnumerable<string> arguments) =>
        DotnetAsync(Checkout.Root, [Path.Combine(AppContext.BaseDirectory, "TemplateGenerator.dll"), .. arguments]);

    private static async Task<string> PackAsync()
    {
        var packed = await GeneratorAsync("pack");
        Assert.True(packed.ExitCode == 0, packed.Output);
        return Path.GetFullPath(packed.StandardOutput.Trim(), Checkout.Root);
    }

    private static Task<ProcessResult> DotnetAsync(string folder, IReadOnlyList<string> arguments) =>
        ExternalProcess.CaptureAsync("dotnet", arguments, folder, TestContext.Current.CancellationToken);
}
