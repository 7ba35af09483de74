using System.Diagnostics;
using System.Text.Json;

namespace TemplateGenerator.Verification.Workers;

/// <summary>
/// Another process of this program that does one thing after the other as it is asked to. The template engine and the JavaScript side
/// of the CDK exist once in a process and take one request at a time, so as many are served at a time as there are processes.
/// </summary>
internal sealed class WorkerProcess : IDisposable
{
    /// <summary>First character of an answer; other code writes to the same stream.</summary>
    private const char Answer = '\u0002';

    private static readonly TimeSpan _endLimit = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly List<string> _errors = [];
    private readonly string _temporaryFolder = Directory.CreateTempSubdirectory("s3m-worker-").FullName;

    /// <param name="verb">The verb that answers its requests.</param>
    public WorkerProcess(string verb)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(WorkerProcess).Assembly.Location, verb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "1";

        // jsii leaves 66 MB there (https://github.com/aws/jsii/issues/700).
        foreach (var variable in (string[])["TMPDIR", "TMP", "TEMP"])
        {
            start.Environment[variable] = _temporaryFolder;
        }

        // Its heap is small, and there are several of them.
        start.Environment["DOTNET_gcServer"] = "0";
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginErrorReadLine();
    }

    /// <returns>Null, or why it could not be done.</returns>
    public async Task<string?> AskAsync<T>(T request, CancellationToken cancellation)
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

        return $"The process that was asked ended without an answer. It said: {Errors()}";
    }

    public void Dispose()
    {
        // It ends with its input, and the CDK's JavaScript side with it.
        _process.StandardInput.Dispose();
        if (!_process.WaitForExit(_endLimit))
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        Directory.Delete(_temporaryFolder, recursive: true);
    }

    /// <summary>Answers the requests that come on the standard input, until it ends.</summary>
    /// <param name="serve">Null, or why it could not be done.</param>
    public static async Task ServeAsync<T>(TextReader requests, TextWriter answers, Func<T, Task<string?>> serve, CancellationToken cancellation)
    {
        while (await requests.ReadLineAsync(cancellation) is { } line)
        {
            var error = await serve(JsonSerializer.Deserialize<T>(line)!);
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
