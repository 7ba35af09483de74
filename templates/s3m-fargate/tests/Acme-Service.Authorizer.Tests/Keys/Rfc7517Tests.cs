using Acme_Service.Authorizer.Jwt;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Keys;

/// <summary>The public keys of RFC 7517, appendix A.1: one for encryption, one for signatures by RS256.</summary>
public sealed class Rfc7517Tests
{
    private const string Modulus =
        "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjB" +
        "ZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8" +
        "KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_" +
        "xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";

    private const string Keys = $$"""
        {"keys":[
          {"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
           "y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM","use":"enc","kid":"1"},
          {"kty":"RSA","n":"{{Modulus}}","e":"AQAB","alg":"RS256","kid":"2011-04-29"}]}
        """;

    [Theory]
    [InlineData("1", "ES256", Reason.KeyUseMismatch)]
    [InlineData("2011-04-29", "RS256", null)]
    [InlineData("2011-04-29", "RS384", Reason.KeyAlgorithmMismatch)]
    [InlineData("2011-04-29", "PS256", Reason.KeyAlgorithmMismatch)]
    [InlineData("2011-04-29", "ES256", Reason.KeyTypeMismatch)]
    [InlineData("2", "RS256", Reason.KeyUnknown)]
    internal void A_key_serves_only_its_stated_purpose(string keyId, string algorithm, Reason? reason) =>
        Assert.Equal(reason, Jws.Keys(Keys).Find(keyId, JwsAlgorithm.All[algorithm]).Rejection?.Reason);
}
