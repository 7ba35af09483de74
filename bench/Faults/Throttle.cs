namespace Faults;

/// <summary>
/// Lets a process run for a share of each tenth of a second, as Fargate does with a task of less than one CPU: what runs on one
/// processor is stopped for the rest.
/// </summary>
internal sealed class Throttle : IDisposable
{
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _thread;

    public Throttle(Api api, double share)
    {
        _thread = new Thread(() => Run(api.ProcessId, share)) { Priority = ThreadPriority.Highest };
        _thread.Start();
    }

    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        _stop.Dispose();
    }

    private void Run(int processId, double share)
    {
        while (!_stop.IsCancellationRequested)
        {
            _ = Native.Kill(processId, Native.Stop);
            Thread.Sleep(_period * (1 - share));
            _ = Native.Kill(processId, Native.Continue);
            Thread.Sleep(_period * share);
        }
    }
}
