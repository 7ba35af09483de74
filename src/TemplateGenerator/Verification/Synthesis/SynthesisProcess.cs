using System.Diagnostics;
using System.Text.Json;

namespace TemplateGenerator.Verification.Synthesis;

/// <summary>
/// Another process of this program that synthesizes what it is asked to. A process holds one JavaScript side of the CDK, so as
/// many apps are synthesized at a time as there are processes.
/// </summary>
internal sealed class SynthesisProcess : IDisposable
{
    /// <summary>The verb that runs <see cref="ServeAsync"/>.</summary>
    public const string Verb = "synthesize";

    /// <summary>What an answer begins with: the JavaScript side writes to the same stream.</summary>
    private const char Answer = '\u0002';

    private static readonly TimeSpan _endLimit = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly List<string> _errors = [];

    public SynthesisProcess()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(SynthesisProcess).Assembly.Location, Verb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "1";
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginErrorReadLine();
    }

    /// <returns>Null, or why synthesis failed.</returns>
    public async Task<string?> SynthesizeAsync(SynthesisRequest request, CancellationToken cancellation)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request).AsMemory(), cancellation);
        await _process.StandardInput.FlushAsync(cancellation);
        while (await _process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith(Answer))
            {
                return JsonSerializer.Deserialize<string?>(line[1..]);
            }
        }

        return $"The process that synthesizes ended without an answer. It said: {Errors()}";
    }

    public void Dispose()
    {
        // It ends with its input, and its JavaScript side with it.
        _process.StandardInput.Dispose();
        if (!_process.WaitForExit(_endLimit))
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    /// <summary>Answers the requests that come on the standard input, until it ends.</summary>
    public static async Task ServeAsync(TextReader requests, TextWriter answers, CancellationToken cancellation)
    {
        while (await requests.ReadLineAsync(cancellation) is { } line)
        {
            var request = JsonSerializer.Deserialize<SynthesisRequest>(line)!;
            CdkContext.OfThisProcess.Offer(request.Libraries);
            var error = Synthesizer.Synthesize(request.Assembly, request.SolutionFolder, request.Environment, request.Output);
            await answers.WriteLineAsync(Answer + JsonSerializer.Serialize(error));
            await answers.FlushAsync(cancellation);
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (_errors)
            {
                _errors.Add(line);
            }
        }
    }

    private string Errors()
    {
        lock (_errors)
        {
            return string.Join('\n', _errors.TakeLast(20));
        }
    }
}

/// <param name="Assembly">Full path of the infrastructure project's assembly.</param>
/// <param name="Libraries">Full paths of what it was compiled against.</param>
/// <param name="SolutionFolder">The solution whose services are discovered.</param>
/// <param name="Environment">Name of a file in the project's <c>environments</c> folder.</param>
/// <param name="Output">Folder that receives the cloud assembly.</param>
internal sealed record SynthesisRequest(string Assembly, IReadOnlyList<string> Libraries, string SolutionFolder, string Environment, string Output);
