using TemplateGenerator.Workspace;

namespace TemplateGenerator.Testing;

/// <summary>
/// Installs programs that tests need where nobody has to be asked: with <c>apt-get</c>, as root or by a <c>sudo</c> that wants no
/// password. Whatever is still missing afterwards is told, and its tests skip.
/// </summary>
internal sealed class Installation(TextWriter progress)
{
    private static readonly string[] _aptGet =
        ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Options::=--force-confold", "-o", "DPkg::Lock::Timeout=120"];

    /// <param name="wanted">What the tests need; may hold one several times.</param>
    /// <param name="mayInstall">False to change nothing on this machine.</param>
    public async Task PrepareAsync(IEnumerable<Requirement> wanted, bool mayInstall, CancellationToken cancellation)
    {
        var missing = wanted.Distinct().Where(requirement => requirement.Find() is null).ToList();
        var packaged = missing.Where(requirement => requirement.IsPackagedFor(Platforms.Current)).ToList();
        if (mayInstall && packaged.Count > 0 && await AsRootAsync(cancellation) is { } asRoot)
        {
            await InstallAsync(packaged, asRoot, cancellation);
        }

        foreach (var requirement in missing.Where(requirement => requirement.Find() is null))
        {
            await progress.WriteLineAsync($"== {requirement.Missing}");
        }
    }

    /// <summary>Prefix that runs a command as root; null if there is none that asks no password.</summary>
    private static async Task<string[]?> AsRootAsync(CancellationToken cancellation)
    {
        if (Environment.IsPrivilegedProcess)
        {
            return [];
        }

        // Asked through env, which exists everywhere, because sudo may not.
        var sudo = await ExternalProcess.CaptureAsync("env", ["sudo", "--non-interactive", "true"], "/", cancellation);
        return sudo.ExitCode == 0 ? ["sudo", "--non-interactive"] : null;
    }

    private async Task InstallAsync(List<Requirement> requirements, string[] asRoot, CancellationToken cancellation)
    {
        await progress.WriteLineAsync($"== Installing {string.Join(", ", requirements.Select(requirement => requirement.Package))} with apt-get");
        _ = await RunAsync([.. asRoot, .. _aptGet, "update"], cancellation);
        foreach (var requirement in requirements)
        {
            if (requirement.BeforeInstallation is { } command)
            {
                _ = await RunAsync([.. asRoot, "sh", "-c", command], cancellation);
            }

            // One by one, so that a package that cannot be had does not keep the others away.
            var result = await RunAsync([.. asRoot, .. _aptGet, "install", "--yes", "--no-install-recommends", requirement.Package], cancellation);
            if (result.ExitCode != 0)
            {
                await progress.WriteLineAsync(result.Output.TrimEnd());
            }
        }
    }

    private static Task<ProcessResult> RunAsync(string[] command, CancellationToken cancellation) =>
        ExternalProcess.CaptureAsync(command[0], command[1..], "/", cancellation);
}
