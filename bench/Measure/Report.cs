namespace Measure;

/// <summary>Prints what was measured.</summary>
internal static class Report
{
    /// <param name="what">With its number of runs.</param>
    public static void Ratio(string what, (string Name, List<Sample> Samples) ours, (string Name, List<Sample> Samples) baseline)
    {
        Console.WriteLine($"{what}, ms (min / median / max):");
        Print("elapsed", sample => sample.Elapsed, ours, baseline);
        Print("processor", sample => sample.Processor, ours, baseline);
    }

    private static void Print(
        string kind, Func<Sample, double> time, (string Name, List<Sample> Samples) ours, (string Name, List<Sample> Samples) baseline)
    {
        var (a, b) = (Spread.Of(ours.Samples.Select(time)), Spread.Of(baseline.Samples.Select(time)));
        Console.WriteLine($"  {kind,-10} {ours.Name,-26} {a}");
        Console.WriteLine($"  {kind,-10} {baseline.Name,-26} {b}");
        Console.WriteLine($"  {kind,-10} {"ratio of medians",-26} {a.Median / b.Median,15:F2}");
    }
}
