namespace Measure;

/// <summary>Prints what was measured.</summary>
internal static class Report
{
    /// <param name="what">With its number of runs.</param>
    /// <param name="ours">Milliseconds.</param>
    /// <param name="baseline">Milliseconds.</param>
    public static void Ratio(string what, (string Name, List<double> Values) ours, (string Name, List<double> Values) baseline)
    {
        Console.WriteLine($"{what}, ms (min / median / max):");
        foreach (var (name, values) in new[] { ours, baseline })
        {
            Console.WriteLine($"  {name,-28} {Spread.Of(values)}");
        }

        Console.WriteLine($"  ratio of medians             {Spread.Of(ours.Values).Median / Spread.Of(baseline.Values).Median,6:F2}");
    }
}
