namespace Acme_Service.Shared;

/// <summary>Environment variables for a service's limits and its shutdown.</summary>
internal static class LimitsEnvironment
{
    /// <summary>Requests under way at the same time.</summary>
    public const string ConcurrentRequests = "Limits__ConcurrentRequests";

    /// <summary>Seconds after SIGTERM in which requests are still taken.</summary>
    public const string DrainSeconds = "Limits__DrainSeconds";
}
