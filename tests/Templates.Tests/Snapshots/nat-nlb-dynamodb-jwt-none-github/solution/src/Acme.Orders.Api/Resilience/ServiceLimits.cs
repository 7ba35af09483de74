using System.ComponentModel.DataAnnotations;

namespace Acme.Orders.Api.Resilience;

/// <summary>
/// Limits of one instance of this service, from the section <c>Limits</c> of the configuration, or a variable such as
/// <c>Limits__DeadlineSeconds</c>.
/// </summary>
internal sealed class ServiceLimits
{
    public const string Section = "Limits";

    /// <summary>Seconds until a request is given up and answered 504. A gateway in front gives up after 29.</summary>
    [Range(1, 28)]
    public int DeadlineSeconds { get; init; } = 10;

    /// <summary>Requests under way at the same time; one more is answered 503 at once, so that the others are still answered in time.</summary>
    [Range(1, 10_000)]
    public int ConcurrentRequests { get; init; } = 32;

    /// <summary>Largest body of a request, in bytes; a larger one is answered 413.</summary>
    [Range(1024, 100 * 1024 * 1024)]
    public int BodyBytes { get; init; } = 64 * 1024;

    /// <summary>Seconds after SIGTERM in which requests are still taken, since load balancers go on sending for a while.</summary>
    [Range(0, 90)]
    public int DrainSeconds { get; init; }

    public TimeSpan Deadline => TimeSpan.FromSeconds(DeadlineSeconds);

    public TimeSpan Drain => TimeSpan.FromSeconds(DrainSeconds);
}
