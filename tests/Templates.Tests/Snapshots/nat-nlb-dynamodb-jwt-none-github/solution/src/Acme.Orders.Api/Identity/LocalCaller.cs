using Acme.Orders.Shared;

namespace Acme.Orders.Api.Identity;

/// <summary>Who calls on a developer's machine, where no gateway says it.</summary>
internal static class LocalCaller
{
    /// <summary>Adds the headers that the gateway sets for a caller: a request interceptor in JavaScript.</summary>
    public const string Interceptor = $$"""
        (request) => { request.headers = { '{{GatewayHeaders.PrincipalId}}': '{{PrincipalId}}', '{{GatewayHeaders.Roles}}': '{{CallerRole.Writer}}', '{{GatewayHeaders.Expires}}': '{{Expires}}', ...request.headers }; return request; }
        """;

    /// <summary>How to become somebody whom the service knows.</summary>
    public const string Introduction =
        $"The service does not know who calls. In AWS the gateway says it; here you do, by three headers: {GatewayHeaders.PrincipalId}: {PrincipalId}, "
        + $"{GatewayHeaders.Roles}: {CallerRole.Writer} and {GatewayHeaders.Expires}: {Expires}. The page at / sends them.";

    private const string PrincipalId = "me";

    private const string Expires = "4102444800";
}
