namespace TemplateGenerator.Verification.Workers;

/// <summary>Has many requests answered by a few processes, each of which takes the next one when it is done.</summary>
internal static class WorkerPool
{
    /// <param name="verb">The verb of the processes.</param>
    /// <param name="jobs">How many processes at the most.</param>
    /// <param name="work">One for each thing to be done.</param>
    public static async Task RunAsync(string verb, int jobs, IEnumerable<Func<WorkerProcess, Task>> work)
    {
        var left = new System.Collections.Concurrent.ConcurrentQueue<Func<WorkerProcess, Task>>(work);
        await Task.WhenAll(Enumerable.Range(0, Math.Min(jobs, left.Count)).Select(async _ =>
        {
            using var process = new WorkerProcess(verb);
            while (left.TryDequeue(out var next))
            {
                await next(process);
            }
        }));
    }
}
