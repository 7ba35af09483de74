#if (UseJwt)
using Acme_Service.Shared;

#endif
namespace Acme_Service.Api.Identity;

/// <summary>Who calls on a developer's machine, where no gateway says it.</summary>
internal static class LocalCaller
{
#if (UseJwt)
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
#elif (UseCognito)
    /// <summary>Adds a token as the gateway lets it through: a request interceptor in JavaScript.</summary>
    public const string Interceptor = $$"""
        (request) => { request.headers = { Authorization: '{{Credentials}}', ...request.headers }; return request; }
        """;

    /// <summary>How to become somebody whom the service knows.</summary>
    public const string Introduction =
        $"The service does not know who calls. In AWS the gateway has verified a token; here none is verified, and this header does: Authorization: {Credentials}. "
        + "The page at / sends it.";

    /// <summary>A token without a signature: {"sub":"me","token_use":"access","exp":4102444800,"cognito:groups":["writer"]}.</summary>
    private const string Credentials =
        "Bearer e30.eyJzdWIiOiJtZSIsInRva2VuX3VzZSI6ImFjY2VzcyIsImV4cCI6NDEwMjQ0NDgwMCwiY29nbml0bzpncm91cHMiOlsid3JpdGVyIl19.e30";
#endif
}
