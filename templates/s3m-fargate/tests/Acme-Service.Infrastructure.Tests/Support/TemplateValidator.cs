using System.ComponentModel;
using System.Diagnostics;

namespace Acme_Service.Infrastructure.Tests;

/// <summary>AWS's validator of templates, in <c>infrastructure/validate</c>. The first run of the tests installs it.</summary>
public sealed class TemplateValidator : IAsyncLifetime
{
    private static readonly string _solution = Path.GetFullPath(SynthesizedApps.OwnRoot);
    private static readonly string _folder = Path.Combine(_solution, "infrastructure", "validate");
    private static readonly string _npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
    private static readonly TimeSpan _timeToInstall = TimeSpan.FromMinutes(2);

    private string? _reasonToSkip;

    public async ValueTask InitializeAsync()
    {
        if (IsInstalled())
        {
            return;
        }

        try
        {
            var (code, output) = await RunAsync(
                _folder, _npm, ["ci", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=0"], _timeToInstall);
            _reasonToSkip = code == 0 ? null : NotInstalled(output);
        }
        catch (Exception exception) when (exception is Win32Exception or OperationCanceledException)
        {
            _reasonToSkip = NotInstalled(exception.Message);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Checks every template in the folders, or skips the test where the validator cannot be installed.</summary>
    internal Task<(int Code, string Output)> CheckAsync(params string[] folders)
    {
        if (_reasonToSkip is { } reason)
        {
            Assert.Skip(reason);
        }

        return RunAsync(_solution, "node", [Path.Combine(_folder, "validate.mjs"), .. folders], Timeout.InfiniteTimeSpan);
    }

    /// <summary>npm leaves a copy of the lock file behind when it has installed everything.</summary>
    private static bool IsInstalled()
    {
        var installed = new FileInfo(Path.Combine(_folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(_folder, "package-lock.json"));
    }

    private static string NotInstalled(string reason) =>
        $"AWS's validator checked no template, as npm could not install it. Run 'npm ci' in {_folder} while online. {reason.Trim()}";

    private static async Task<(int Code, string Output)> RunAsync(string folder, string program, string[] arguments, TimeSpan timeout)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        end.CancelAfter(timeout);
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(end.Token);
            var errors = process.StandardError.ReadToEndAsync(end.Token);
            await process.WaitForExitAsync(end.Token);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
