using TemplateGenerator.Workspace;

namespace TemplateGenerator.Verification.Dotnet;

/// <summary>Runs the tests that a rendered solution brings along.</summary>
internal static class SolutionTests
{
    /// <summary>Tests that have AWS's validator read the solution's templates, as <see cref="Validation.TemplateFindings"/> does for every combination.</summary>
    private const string ValidationTests = "*.AWS_accepts_the_templates_of_every_*";

    /// <param name="project">A built test project.</param>
    /// <param name="validatesTemplates">Whether AWS's validator runs too: each run of it takes seconds to start.</param>
    /// <returns>Null, or the output of a run in which a test failed or none ran.</returns>
    public static async Task<Problem?> RunAsync(ProjectOf project, CancellationToken cancellation, bool validatesTemplates = true)
    {
        // An xunit.v3 test project is a program; started directly it saves the test host's start.
        var result = await ExternalProcess.CaptureAsync(
            "dotnet", ["exec", project.Assembly, "-noLogo", "-noColor", .. validatesTemplates ? Array.Empty<string>() : ["-method-", ValidationTests]], Path.GetDirectoryName(project.FullPath)!, cancellation);
        return result.ExitCode == 0 && !result.StandardOutput.Contains("Total: 0", StringComparison.Ordinal)
            ? null
            : new Problem(project.Solution.Combination, "tests", $"{project.AssemblyName}: {result.Output}".Trim());
    }
}
