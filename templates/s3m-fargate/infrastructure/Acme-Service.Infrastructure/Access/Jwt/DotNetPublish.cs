using System.Diagnostics;
using Amazon.CDK;
using Amazon.JSII.Runtime.Deputy;

namespace Acme_Service.Infrastructure.Access;

/// <summary>Publishes a project for the managed .NET runtime of Lambda on arm64, with the SDK of this machine.</summary>
internal sealed class DotNetPublish(string project) : DeputyBase, ILocalBundling
{
    public bool TryBundle(string outputDir, IBundlingOptions options)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "publish", project,
                "--configuration", "Release",
                "--runtime", "linux-arm64",
                "--no-self-contained",
                "--output", outputDir,
            },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? true
            : throw new InvalidOperationException($"Publishing {project} failed:\n{output}");
    }
}
