using System.Text;
using System.Text.Json.Nodes;
using Acme.Orders.Authorizer.Configuration;
using Acme.Orders.Authorizer.Jwt;
using Acme.Orders.Authorizer.Policy;

namespace Acme.Orders.Authorizer.Tests.Support;

/// <summary>A whole authorizer with one issuer, over a fake internet, a fake table and a clock that stands still.</summary>
internal sealed class TestAuthorizer
{
    public const string Issuer = "https://issuer.example";

    public const string OtherIssuer = "https://other.example/tenant";

    public const string Audience = "orders-api";

    /// <summary>Has TOKEN_VALUE where the token goes.</summary>
    public const string EventFile = "Events/request-2.0.json";

    private readonly StringBuilder _log = new();
    private readonly Lazy<Composition> _parts;

    public TestAuthorizer()
    {
        Internet.Publish(Issuer, TestKeys.Rsa.Jwk(), TestKeys.P256.Jwk());
        Settings = new AuthorizerSettings(
            [Issuer], Issuer, [Audience], ["RS256", "ES256"], TokenProfile.Oidc, null, "roles", TimeSpan.Zero, TimeSpan.FromSeconds(60));
        _parts = new(() => Composition.Create(Settings, Policy, Table, Internet, Clock, new Log(new StringWriter(_log))));
    }

    public AuthorizerSettings Settings { get; set; }

    public RoutePolicy Policy { get; set; } = RoutePolicyFile.Parse(File.ReadAllText(RoutePolicyFile.Name));

    public FakeIssuers Internet { get; } = new();

    public FakeRoleStore Table { get; } = new();

    public ManualClock Clock { get; } = new();

    public string Logged => _log.ToString();

    /// <summary>Claims of a token that is accepted; tests change what they are about.</summary>
    public JsonObject Claims(string issuer = Issuer) => new()
    {
        ["iss"] = issuer,
        ["sub"] = "user-1",
        ["aud"] = Audience,
        ["iat"] = Clock.Seconds - 60,
        ["exp"] = Clock.Seconds + 60,
    };

    public static JsonObject Header(TestKey key) => new() { ["alg"] = key.Algorithm, ["kid"] = key.KeyId };

    public string Token(JsonObject? claims = null, TestKey? key = null) =>
        (key ?? TestKeys.Rsa).Sign(Header(key ?? TestKeys.Rsa), claims ?? Claims());

    public async Task<Outcome<Caller>> VerifyAsync(string token) => await _parts.Value.Tokens.VerifyAsync(token);

    public async Task<Reason?> RefusalAsync(string token) => (await VerifyAsync(token)).Rejection?.Reason;

    public Task<Reason?> RefusalAsync(JsonObject claims) => RefusalAsync(Token(claims));

    public Function CreateFunction() => new(_parts.Value);

    /// <summary>Asks as API Gateway does.</summary>
    public async Task<JsonNode> AskAsync(string token, Func<string, string>? change = null)
    {
        var json = (await File.ReadAllTextAsync(EventFile)).Replace("TOKEN_VALUE", token, StringComparison.Ordinal);
        await using var request = new MemoryStream(Encoding.UTF8.GetBytes(change?.Invoke(json) ?? json));
        await using var response = await CreateFunction().HandleAsync(request);
        return (await JsonNode.ParseAsync(response))!;
    }
}
