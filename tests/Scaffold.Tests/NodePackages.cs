using TemplateGenerator.Workspace;

namespace Scaffold.Tests;

/// <summary>Packages of npm that tests need, installed outside of the source tree, and only when their lock file has changed.</summary>
internal static class NodePackages
{
    /// <param name="name">Folder of this project that has the package.json and the lock file.</param>
    /// <returns>The folder that has node_modules.</returns>
    public static async Task<string> InstallAsync(string name)
    {
        var source = Path.Combine(Checkout.Root, "tests", "Scaffold.Tests", name);
        var folder = Directory.CreateDirectory(Path.Combine(Checkout.Root, "artifacts", name)).FullName;
        var installed = Path.Combine(folder, "package-lock.json");
        if (File.Exists(installed)
            && await File.ReadAllTextAsync(installed) == await File.ReadAllTextAsync(Path.Combine(source, "package-lock.json")))
        {
            return folder;
        }

        File.Copy(Path.Combine(source, "package.json"), Path.Combine(folder, "package.json"), overwrite: true);
        File.Copy(Path.Combine(source, "package-lock.json"), installed, overwrite: true);
        var install = await ExternalProcess.CaptureAsync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], folder, CancellationToken.None);
        if (install.ExitCode != 0)
        {
            File.Delete(installed);
        }

        Assert.True(install.ExitCode == 0, install.Output);
        return folder;
    }
}
