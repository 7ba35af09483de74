namespace Acme.Orders.Api.Identity;

/// <summary>Who calls on a developer's machine, where no gateway says it.</summary>
internal static class LocalCaller
{
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
}
