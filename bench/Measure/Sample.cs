using System.Diagnostics;

namespace Measure;

/// <summary>How long a process has taken so far.</summary>
/// <param name="Elapsed">Milliseconds.</param>
/// <param name="Processor">
/// Milliseconds of all processors, to 10 ms. On a machine where others work too it says more than the time elapsed.
/// </param>
internal sealed record Sample(double Elapsed, double Processor)
{
    public static Sample Take(Stopwatch watch, Process process) => new(watch.Elapsed.TotalMilliseconds, process.TotalProcessorTime.TotalMilliseconds);
}
