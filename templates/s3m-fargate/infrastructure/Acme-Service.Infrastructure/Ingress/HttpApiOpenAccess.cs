namespace Acme_Service.Infrastructure.Ingress;

/// <summary>Lets anybody call an HTTP API.</summary>
internal static class HttpApiOpenAccess
{
    public static HttpApiAccess Access => new();
}
