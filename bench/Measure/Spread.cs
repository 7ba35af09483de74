namespace Measure;

/// <summary>How measurements are spread.</summary>
internal sealed record Spread(double Min, double Median, double Max)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return new(sorted[0], sorted[sorted.Count / 2], sorted[^1]);
    }

    public override string ToString() => $"{Min,6:F1} / {Median,6:F1} / {Max,6:F1}";
}
