namespace Faults;

/// <summary>Prints one line for each fault.</summary>
internal static class Table
{
    public static void Header() =>
        Console.WriteLine($"{"fault",-36} {"offered",8} {"ok",7} {"503",6} {"504",5} {"failed",7} {"lost",5} {"p50 ms",8} {"p99 ms",8} {"log B/failed",13}");

    /// <param name="logBytes">That the service wrote meanwhile.</param>
    public static void Print(string fault, Outcome outcome, long logBytes)
    {
        var failed = outcome.Offered - outcome.Succeeded;
        Console.WriteLine(
            $"{fault,-36} {outcome.Offered,8} {outcome.Succeeded,7} {outcome.Shed,6} {outcome.TimedOut,5} {outcome.Failed,7} {outcome.Lost,5} "
            + $"{outcome.Quantile(0.5),8:F0} {outcome.Quantile(0.99),8:F0} {(failed == 0 ? 0 : logBytes / failed),13}");
    }

    public static void Note(string text) => Console.WriteLine($"    {text}");
}
