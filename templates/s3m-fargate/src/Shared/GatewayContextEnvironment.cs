namespace Acme_Service.Shared;

/// <summary>Environment variables that name where a function finds the caller in the gateway's event.</summary>
internal static class GatewayContextEnvironment
{
    /// <summary>
    /// Comma-separated headers, each with the value of the gateway's request context that it gets, such as
    /// <c>x-principal-id=context.authorizer.principalId</c>; empty for none.
    /// </summary>
    public const string Headers = "GATEWAY_CONTEXT_HEADERS";
}
