namespace Acme_Service.Shared;

/// <summary>Environment variables that say where the services are that a service calls.</summary>
internal static class CallsEnvironment
{
    /// <summary>Their section in the configuration: name of a service → its address.</summary>
    public const string Section = "Calls";

    /// <summary>Variable with the address of another service, such as <c>http://payments:8080</c>.</summary>
    /// <param name="service">Name of the other service.</param>
    public static string UrlOf(string service) => $"{Section}__{service}";
}
