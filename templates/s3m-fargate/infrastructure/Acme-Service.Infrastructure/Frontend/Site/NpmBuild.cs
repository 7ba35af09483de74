using System.Diagnostics;
using Amazon.CDK;
using Amazon.JSII.Runtime.Deputy;

namespace Acme_Service.Infrastructure.Frontend;

/// <summary>Builds a web app with the Node of this machine.</summary>
internal sealed class NpmBuild(string project) : DeputyBase, ILocalBundling
{
    private static readonly string _npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    public bool TryBundle(string outputDir, IBundlingOptions options)
    {
        Run("ci", "--no-audit", "--no-fund");
        Run("run", "build", "--", "--outDir", outputDir, "--emptyOutDir");
        return true;
    }

    private void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(_npm, arguments) { WorkingDirectory = project, RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("npm could not be started.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm {string.Join(' ', arguments)} failed in {project}:\n{output}");
        }
    }
}
