namespace Acme.Orders.Infrastructure.Database;

/// <summary>Number of connections that a PostgreSQL instance takes, and the share of each task.</summary>
internal static class RdsConnections
{
    private const double GiB = 1024.0 * 1024 * 1024;

    /// <summary>RDS sets max_connections to the memory, in bytes, divided by this.</summary>
    private const double BytesForEach = 9_531_392;

    /// <summary>The part of an instance's memory that is left to PostgreSQL.</summary>
    private const double ShareOfMemory = 0.75;

    /// <summary>For migrations, people and RDS itself.</summary>
    private const int Reserved = 10;

    private const int Least = 2;
    private const int Most = 20;

    /// <param name="instanceClass">Such as db.t4g.micro.</param>
    public static int Of(string instanceClass) => (int)Math.Min(5000, MemoryGiB(instanceClass) * GiB * ShareOfMemory / BytesForEach);

    /// <param name="instanceClass">Such as db.t4g.micro.</param>
    /// <param name="tasks">Of all services, when each runs as many as it may. A deployment runs twice as many for a while.</param>
    public static int ForEachTask(string instanceClass, int tasks) => Math.Clamp(Share(instanceClass, tasks), Least, Most);

    /// <param name="instanceClass">Such as db.t4g.micro.</param>
    /// <param name="tasks">As in <see cref="ForEachTask"/>.</param>
    public static bool AreEnough(string instanceClass, int tasks) => Share(instanceClass, tasks) >= Least;

    private static int Share(string instanceClass, int tasks) => (Of(instanceClass) - Reserved) / (2 * tasks);

    private static double MemoryGiB(string instanceClass)
    {
        var parts = instanceClass.Split('.');
        var large = parts[1][0] switch { 'c' => 4, 'r' or 'z' => 16, 'x' => 32, _ => 8 };
        return parts[2] switch
        {
            "micro" => 1,
            "small" => 2,
            "medium" => large / 2.0,
            "large" => large,
            "xlarge" => 2 * large,
            var size when size.EndsWith("xlarge", StringComparison.Ordinal) && int.TryParse(size[..^"xlarge".Length], out var times) => 2 * large * times,
            _ => large,
        };
    }
}
