using System.Security.Cryptography;

namespace TemplateGenerator.Workspace;

/// <summary>The programs in tools/, with the npm packages of their lock file.</summary>
internal sealed class NodeTools
{
    private const string Folder = "tools";

    private readonly string _folder;

    private NodeTools(string folder) => _folder = folder;

    /// <summary>Installs the packages unless those of this lock file are there already. Several processes may ask at once.</summary>
    /// <exception cref="ToolException">npm is missing or could not install.</exception>
    public static async Task<NodeTools> InstallAsync(Repository repository, CancellationToken cancellation)
    {
        var folder = repository.FullPath(Folder);
        var stamp = Path.Combine(folder, "node_modules", ".installed");
        var wanted = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"), cancellation)));
        using var alone = await FileLock.TakeAsync(repository.FullPath("artifacts/tools.lock"), cancellation);
        if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp, cancellation) != wanted)
        {
            _ = await ExternalProcess.ReadAsync(Npm, ["ci", "--silent"], folder, cancellation);
            await File.WriteAllTextAsync(stamp, wanted, cancellation);
        }

        return new(folder);
    }

    /// <summary>Output and exit code of a program.</summary>
    /// <param name="program">Its file name in tools/.</param>
    public Task<ProcessResult> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        ExternalProcess.CaptureAsync("node", [Path.Combine(_folder, program), .. arguments], _folder, cancellation);

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
}
