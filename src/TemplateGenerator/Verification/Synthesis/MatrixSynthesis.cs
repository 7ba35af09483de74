using System.Collections.Concurrent;
using TemplateGenerator.CloudFormation;
using TemplateGenerator.Verification.Workers;

namespace TemplateGenerator.Verification.Synthesis;

/// <summary>Synthesizes many apps in a few processes.</summary>
internal static class MatrixSynthesis
{
    /// <returns>One for each app, in any order.</returns>
    public static async Task<IReadOnlyList<SynthesizedApp>> RunAsync(
        IReadOnlyList<AppToSynthesize> apps, VerificationPlan plan, FileContents contents, IVerificationProgress progress, CancellationToken cancellation)
    {
        var done = new ConcurrentBag<SynthesizedApp>();
        // One process does all environments of an assembly: to load and compile its code costs about as much as to run it.
        await WorkerPool.RunAsync(SynthesisWorker.Verb, plan.Jobs, apps.GroupBy(app => app.Compiled.Path).Select(group => (Func<WorkerProcess, Task>)(async process =>
        {
            foreach (var app in group)
            {
                done.Add(await SynthesizeAsync(process, app, plan, contents, cancellation));
                progress.Advance();
            }
        })));
        return [.. done];
    }

    private static async Task<SynthesizedApp> SynthesizeAsync(
        WorkerProcess process, AppToSynthesize app, VerificationPlan plan, FileContents contents, CancellationToken cancellation)
    {
        var (solution, environment, compiled) = app;
        using var strict = environment == StrictEnvironment.Name ? new StrictEnvironment(solution) : null;
        var output = Path.Combine(plan.Workspace, "cdk.out", solution.Combination, environment);
        var error = await process.AskAsync(new SynthesisRequest(compiled.Path, compiled.Libraries, solution.Folder, environment, output), cancellation);
        if (error is not null)
        {
            return new(solution.Combination, environment, error, []);
        }

        var templates = CloudTemplate.FilesIn(output)
            .Select(file => new StackTemplate(CloudTemplate.StackOf(file), contents.Add(File.ReadAllBytes(file))))
            .ToList();
        if (!plan.KeepsAssemblies)
        {
            Directory.Delete(output, recursive: true);
        }

        return new(solution.Combination, environment, null, templates);
    }
}

/// <param name="Compiled">The infrastructure project.</param>
internal sealed record AppToSynthesize(RenderedSolution Solution, string Environment, CompiledAssembly Compiled);

/// <param name="Path">Full path of the assembly.</param>
/// <param name="Libraries">Full paths of the packages' assemblies that it was compiled against.</param>
internal sealed record CompiledAssembly(string Path, IReadOnlyList<string> Libraries);

/// <param name="Error">Null, or why synthesis failed.</param>
internal sealed record SynthesizedApp(string Combination, string Environment, string? Error, IReadOnlyList<StackTemplate> Templates);
