using System.Diagnostics;
using LocalAws.Functions;

namespace Measure;

/// <summary>From process start to the first decision: ours against the baseline in Node, in turn, so that noise hits both.</summary>
internal sealed class ColdStart(Surroundings surroundings, int runs)
{
    /// <summary>Starts that fill the disk cache and do not count.</summary>
    private const int Unmeasured = 2;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    public async Task RunAsync(string situation, string folder, HandlerName handler, string script, IReadOnlyDictionary<string, string> environment)
    {
        var (ours, baseline) = (new List<Sample>(), new List<Sample>());
        for (var run = -Unmeasured; run < runs; run++)
        {
            var (dotnet, node) = (
                await MeasureAsync("dotnet", handler.Command(folder), environment),
                await MeasureAsync("node", [script], environment));
            if (run >= 0)
            {
                ours.Add(dotnet);
                baseline.Add(node);
            }
        }

        Report.Ratio(
            $"Process start to first decision, {situation}, {runs} runs each",
            ($"authorizer, .NET {Environment.Version.ToString(2)}, JIT", ours),
            ("Node with aws-jwt-verify", baseline));
    }

    private async Task<Sample> MeasureAsync(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        await using var runtimeApi = await RuntimeApi.StartAsync();
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true };
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = runtimeApi.Address;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            var decision = await runtimeApi.InvokeAsync(surroundings.Event, _patience);
            var sample = Sample.Take(watch, process);
            return decision.Contains("\"Allow\"", StringComparison.Ordinal)
                ? sample
                : throw new InvalidOperationException($"{program} decided otherwise: {decision}");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }
}
