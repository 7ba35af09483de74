using TemplateGenerator.Verification.Synthesis;

namespace TemplateGenerator.Verification.Workers;

/// <summary>Synthesizes apps.</summary>
internal static class SynthesisWorker
{
    public const string Verb = "synthesize";

    public static Task ServeAsync(TextReader requests, TextWriter answers, CancellationToken cancellation) =>
        WorkerProcess.ServeAsync<SynthesisRequest>(
            requests,
            answers,
            request =>
            {
                CdkContext.OfThisProcess.Offer(request.Libraries);
                return Task.FromResult(Synthesizer.Synthesize(request.Assembly, request.SolutionFolder, request.Environment, request.Output));
            },
            cancellation);
}

/// <param name="Assembly">Full path of the infrastructure project's assembly.</param>
/// <param name="Libraries">Full paths of what it was compiled against.</param>
/// <param name="SolutionFolder">The solution whose services are discovered.</param>
/// <param name="Environment">Name of a file in the project's <c>environments</c> folder.</param>
/// <param name="Output">Folder that receives the cloud assembly.</param>
internal sealed record SynthesisRequest(string Assembly, IReadOnlyList<string> Libraries, string SolutionFolder, string Environment, string Output);
