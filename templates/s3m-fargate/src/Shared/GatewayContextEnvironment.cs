namespace Acme_Service.Shared;

/// <summary>Environment variables by which the infrastructure tells a function what the gateway says of a caller.</summary>
internal static class GatewayContextEnvironment
{
    /// <summary>
    /// Comma-separated headers, each with the value of the gateway's request context that it gets, such as
    /// <c>x-principal-id=context.authorizer.principalId</c>; empty for none.
    /// </summary>
    public const string Headers = "GATEWAY_CONTEXT_HEADERS";
}
