namespace Acme_Service.Shared;

/// <summary>Environment variables by which the infrastructure tells a service how much it takes on, and how it is stopped.</summary>
internal static class LimitsEnvironment
{
    /// <summary>Requests under way at the same time.</summary>
    public const string ConcurrentRequests = "Limits__ConcurrentRequests";

    /// <summary>Seconds after SIGTERM in which requests are still taken.</summary>
    public const string DrainSeconds = "Limits__DrainSeconds";
}
