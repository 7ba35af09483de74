using System.Text.Json.Nodes;
using Acme_Service.Authorizer.Jwt;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Jwt;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("""{"alg":"RS256","kid":"rsa","crit":["exp"]}""", Reason.CriticalExtension)]
    [InlineData("""{"alg":"RS256","kid":"rsa","crit":[]}""", Reason.CriticalExtension)]
    [InlineData("""{"alg":"RS256","kid":"rsa","b64":false,"crit":["b64"]}""", Reason.CriticalExtension)]
    [InlineData("""{"alg":"RS256","kid":"rsa","alg":"RS256"}""", Reason.HeaderMalformed)]
    [InlineData("""{"alg":"none","kid":"rsa","\u0061lg":"RS256"}""", Reason.HeaderMalformed)]
    [InlineData("""{"alg":"RS256","kid":"rsa","x":{"y":1,"y":2}}""", Reason.HeaderMalformed)]
    [InlineData("""{"Alg":"RS256","kid":"rsa"}""", Reason.HeaderMalformed)]
    [InlineData("""{"alg":["RS256"],"kid":"rsa"}""", Reason.HeaderMalformed)]
    [InlineData("""{"alg":null,"kid":"rsa"}""", Reason.HeaderMalformed)]
    [InlineData("""{"alg":"RS256","kid":7}""", Reason.HeaderMalformed)]
    [InlineData("""{"alg":"RS256","kid":null}""", Reason.HeaderMalformed)]
    [InlineData("""{"alg":"RS256","kid":"rsa","typ":7}""", Reason.HeaderMalformed)]
    [InlineData("""{"alg":"RS256","kid":"\ud800"}""", Reason.HeaderMalformed)]
    [InlineData("""{"alg":"RS256","kid":"rsa","\udc00":1}""", Reason.HeaderMalformed)]
    [InlineData("""{"alg":"RS256","kid":"rsa"} {}""", Reason.HeaderMalformed)]
    [InlineData("""{"alg":"RS256","kid":"rsa",}""", Reason.HeaderMalformed)]
    [InlineData("""{"alg":"RS256"/**/}""", Reason.HeaderMalformed)]
    [InlineData("""[{"alg":"RS256"}]""", Reason.HeaderMalformed)]
    [InlineData("null", Reason.HeaderMalformed)]
    [InlineData("", Reason.HeaderMalformed)]
    [InlineData("""{"alg":"RS256","kid":"RSA"}""", Reason.KeyUnknown)]
    [InlineData("""{"alg":"RS256","kid":""}""", Reason.KeyUnknown)]
    [InlineData("""{"alg":"RS256","kid":"ｒｓａ"}""", Reason.KeyUnknown)]
    [InlineData("""{"alg":"RS256","kid":"../../dev/null"}""", Reason.KeyUnknown)]
    [InlineData("""{"alg":"RS256","kid":"x' UNION SELECT 'secret"}""", Reason.KeyUnknown)]
    [InlineData("""{"alg":"RS256","kid":"rsa\u0000"}""", Reason.KeyUnknown)]
    [InlineData("""{"alg":"RS256","kid":"r\u0073a"}""", null)]
    [InlineData("""{"alg":"RS256"}""", null)]
    internal void A_header_has_one_meaning_only(string header, Reason? reason) =>
        Assert.Equal(reason, Jws.Refusal(TestKeys.Rsa.Sign(header, "{}"), Jws.Keys(TestKeys.Rsa.Jwk())));

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var header = $$"""{"alg":"RS256","x":{{new string('[', 20)}}{{new string(']', 20)}}}""";

        Assert.Equal(Reason.HeaderMalformed, Jws.Refusal(TestKeys.Rsa.Sign(header, "{}"), Jws.Keys(TestKeys.Rsa.Jwk())));
    }

    [Fact]
    public void A_huge_header_is_refused_unread()
    {
        var header = $$"""{"alg":"RS256","kid":"{{new string('a', 4096)}}"}""";

        Assert.Equal(Reason.HeaderTooLong, Jws.Refusal(TestKeys.Rsa.Sign(header, "{}"), Jws.Keys(TestKeys.Rsa.Jwk())));
    }

    [Fact]
    public void Invalid_UTF8_is_refused()
    {
        var token = $"{TestKey.Encode([.. "{\"alg\":\"RS256\",\"kid\":\""u8, 0xC0, 0xAF, .. "\"}"u8])}.e30.AA";

        Assert.Equal(Reason.HeaderMalformed, Jws.Refusal(token, Jws.Keys(TestKeys.Rsa.Jwk())));
    }

    [Theory]
    [InlineData("jwk")]
    [InlineData("jku")]
    [InlineData("x5u")]
    [InlineData("x5c")]
    public void Keys_within_the_token_are_ignored(string member)
    {
        JsonNode value = member switch
        {
            "jwk" => TestKeys.OtherRsa.As("RS256", "rsa").Jwk(),
            "x5c" => new JsonArray("MIIB"),
            _ => "https://mallory.example/keys",
        };
        var header = new JsonObject { ["alg"] = "RS256", ["kid"] = "rsa", [member] = value }.ToJsonString();

        Assert.Equal(Reason.SignatureInvalid, Jws.Refusal(TestKeys.OtherRsa.Sign(header, "{}"), Jws.Keys(TestKeys.Rsa.Jwk())));
        Assert.Null(Jws.Refusal(TestKeys.Rsa.Sign(header, "{}"), Jws.Keys(TestKeys.Rsa.Jwk())));
    }
}
