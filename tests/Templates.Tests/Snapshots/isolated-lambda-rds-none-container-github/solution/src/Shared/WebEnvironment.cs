namespace Acme.Orders.Shared;

/// <summary>Environment variables of the web app's host: its shutdown, and the values of config.json.</summary>
internal static class WebEnvironment
{
    /// <summary>Seconds after SIGTERM in which requests are still taken.</summary>
    public const string DrainSeconds = "WEB_DRAIN_SECONDS";

    /// <summary>Base URL of the API, without a slash at its end; empty or not set when it has the page's own address.</summary>
    public const string ApiUrl = "WEB_API_URL";
}
