namespace Acme_Service.Shared;

/// <summary>Environment variables that name the web pages which may call a service.</summary>
internal static class CorsEnvironment
{
    /// <summary>Comma-separated origins, such as <c>https://app.example.com</c>; empty or not set for none.</summary>
    public const string Origins = "CORS_ORIGINS";
}
