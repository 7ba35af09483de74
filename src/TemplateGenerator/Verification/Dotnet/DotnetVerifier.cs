using System.Diagnostics;

namespace TemplateGenerator.Verification.Dotnet;

/// <summary>
/// Does with rendered solutions what their users do: <c>dotnet build</c>, <c>dotnet format</c> and the solutions' own tests, for every
/// distinct project. It costs minutes where <see cref="MatrixVerifier"/> costs seconds, so it is for a sample.
/// </summary>
/// <param name="workspace">Folder that holds the solutions and receives the build's own files.</param>
/// <param name="jobs">How many test projects run at a time.</param>
internal sealed class DotnetVerifier(string workspace, int jobs, IVerificationProgress progress)
{
    /// <summary>
    /// Whether <c>dotnet format</c> runs too. It takes longer than the build, whose analyzers find the same: layout is IDE0055.
    /// </summary>
    public bool ChecksFormat { get; init; } = true;

    /// <summary>Whether the build runs the analyzers. <see cref="MatrixVerifier"/> runs the same ones on every combination.</summary>
    public bool Analyzes { get; init; } = true;

    /// <summary>Whether solutions have AWS's validator read their templates. <see cref="MatrixVerifier"/> does so for every combination.</summary>
    public bool ValidatesTemplates { get; init; } = true;

    public async Task<(IReadOnlyList<Problem> Problems, IReadOnlyList<StepFigure> Steps)> RunAsync(
        IReadOnlyList<RenderedSolution> solutions, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        var steps = new List<StepFigure>();
        var contents = new FileContents();
        var projects = DistinctProjects.Group(solutions.Select(solution => SolutionFiles.Read(solution, contents))).Values.Distinct().ToList();
        await MeasureAsync("build", projects, async () => problems.AddRange(await SolutionBuild.RunAsync(projects, workspace, cancellation, Analyzes)));
        if (ChecksFormat)
        {
            await MeasureAsync("format", projects, async () => problems.AddRange(await SolutionBuild.CheckFormatAsync(projects, workspace, cancellation)));
        }

        var tests = projects.Where(project => project.IsTest && File.Exists(project.Assembly)).ToList();
        await MeasureAsync("tests", tests, () => Parallel.ForEachAsync(
            tests,
            new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation },
            async (project, token) =>
            {
                if (await SolutionTests.RunAsync(project, token, ValidatesTemplates) is { } problem)
                {
                    lock (problems)
                    {
                        problems.Add(problem);
                    }
                }

                progress.Advance();
            }));
        return (problems, steps);

        async Task MeasureAsync(string step, List<ProjectOf> things, Func<Task> action)
        {
            progress.Begin(step, things.Count);
            var watch = Stopwatch.StartNew();
            await action();
            steps.Add(new StepFigure(step, things.Count, step == "tests" ? "test projects" : "distinct projects", watch.Elapsed));
        }
    }
}
