using System.Net;

namespace Faults;

/// <summary>What became of requests. Safe for several threads.</summary>
internal sealed class Outcome
{
    private readonly Lock _gate = new();
    private readonly List<double> _milliseconds = [];

    public int Offered { get; private set; }

    public int Succeeded { get; private set; }

    /// <summary>Answered 503: asked to come again.</summary>
    public int Shed { get; private set; }

    /// <summary>Answered 504.</summary>
    public int TimedOut { get; private set; }

    /// <summary>Answered anything else.</summary>
    public int Failed { get; private set; }

    /// <summary>Not answered at all.</summary>
    public int Lost { get; private set; }

    public double Longest => _milliseconds.Count == 0 ? 0 : _milliseconds.Max();

    /// <param name="status">Null where there was no answer.</param>
    public void Add(HttpStatusCode? status, TimeSpan elapsed)
    {
        lock (_gate)
        {
            Offered++;
            _milliseconds.Add(elapsed.TotalMilliseconds);
            switch (status)
            {
                case null: Lost++; break;
                case HttpStatusCode.ServiceUnavailable: Shed++; break;
                case HttpStatusCode.GatewayTimeout: TimedOut++; break;
                case >= HttpStatusCode.OK and < HttpStatusCode.BadRequest: Succeeded++; break;
                default: Failed++; break;
            }
        }
    }

    /// <param name="share">Such as 0.99.</param>
    public double Quantile(double share)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }
}
