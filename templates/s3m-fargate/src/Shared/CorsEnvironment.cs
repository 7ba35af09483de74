namespace Acme_Service.Shared;

/// <summary>Environment variables by which the infrastructure tells a service which web pages may call it.</summary>
internal static class CorsEnvironment
{
    /// <summary>Comma-separated origins, such as <c>https://app.example.com</c>; empty or not set for none.</summary>
    public const string Origins = "CORS_ORIGINS";
}
