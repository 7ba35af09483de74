using Acme_Service.Infrastructure.Ingress;

namespace Acme_Service.Infrastructure.Access;

/// <summary>Lets anybody call an HTTP API.</summary>
internal static class HttpApiOpenAccess
{
    public static HttpApiAccess Access => new();
}
