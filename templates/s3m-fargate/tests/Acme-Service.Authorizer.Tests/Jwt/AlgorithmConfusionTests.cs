using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Acme_Service.Authorizer.Jwt;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Jwt;

public sealed class AlgorithmConfusionTests
{
    private const string Payload = """{"sub":"mallory"}""";

    [Theory]
    [InlineData("HS256")]
    [InlineData("HS384")]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("nOnE")]
    [InlineData("rs256")]
    [InlineData("RS256 ")]
    [InlineData("ES256K")]
    [InlineData("EdDSA")]
    [InlineData("")]
    public void Another_algorithm_is_refused_with_any_signature(string algorithm)
    {
        var token = TestKeys.Rsa.Sign(new JsonObject { ["alg"] = algorithm, ["kid"] = "rsa" }.ToJsonString(), Payload);

        Assert.Equal(Reason.AlgorithmNotAllowed, Jws.Refusal(token, Jws.Keys(TestKeys.Rsa.Jwk())));
    }

    [Theory]
    [InlineData("n")]
    [InlineData("jwk")]
    public void A_public_key_is_no_shared_secret(string secret)
    {
        var jwk = TestKeys.Rsa.Jwk();
        var bytes = secret == "n" ? StrictBase64Url.Decode(jwk["n"]!.GetValue<string>())! : Encoding.UTF8.GetBytes(jwk.ToJsonString());
        var input = $"{TestKey.Encode("""{"alg":"HS256","kid":"rsa"}"""u8)}.{TestKey.Encode(Encoding.UTF8.GetBytes(Payload))}";
        var token = $"{input}.{TestKey.Encode(HMACSHA256.HashData(bytes, Encoding.ASCII.GetBytes(input)))}";

        Assert.Equal(Reason.AlgorithmNotAllowed, Jws.Refusal(token, Jws.Keys(jwk)));
    }

    [Fact]
    public void An_RSA_algorithm_is_refused_for_an_EC_key() =>
        Assert.Equal(Reason.KeyTypeMismatch, Forge(TestKeys.Rsa.As("RS256", "ec"), "RS256", TestKeys.P256));

    [Fact]
    public void An_EC_algorithm_is_refused_for_an_RSA_key() =>
        Assert.Equal(Reason.KeyTypeMismatch, Forge(TestKeys.P256.As("ES256", "rsa"), "ES256", TestKeys.Rsa));

    [Fact]
    public void ES256_is_refused_for_a_P384_key() =>
        Assert.Equal(Reason.KeyCurveMismatch, Forge(TestKeys.P384.As("ES256"), "ES256", TestKeys.P384));

    [Fact]
    public void ES512_is_refused_for_a_P256_key() =>
        Assert.Equal(Reason.KeyCurveMismatch, Forge(TestKeys.P256.As("ES512"), "ES512", TestKeys.P256));

    [Fact]
    public void A_PSS_signature_is_no_PKCS1_signature() =>
        Assert.Equal(Reason.SignatureInvalid, Forge(TestKeys.Rsa.As("PS256"), "RS256", TestKeys.Rsa));

    [Fact]
    public void A_signature_over_another_hash_is_refused() =>
        Assert.Equal(Reason.SignatureInvalid, Forge(TestKeys.Rsa.As("RS512"), "RS256", TestKeys.Rsa));

    [Fact]
    public void A_key_that_names_its_algorithm_serves_no_other()
    {
        var jwk = TestKeys.Rsa.Jwk().With("alg", "RS256");
        var token = TestKeys.Rsa.As("PS256").Sign("""{"alg":"PS256","kid":"rsa"}""", Payload);

        Assert.Equal(Reason.KeyAlgorithmMismatch, Jws.Refusal(token, Jws.Keys(jwk)));
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    [InlineData("PS256")]
    [InlineData("PS384")]
    [InlineData("PS512")]
    [InlineData("ES256")]
    [InlineData("ES384")]
    [InlineData("ES512")]
    public void Every_known_algorithm_verifies_with_a_fitting_key(string algorithm)
    {
        var key = algorithm switch
        {
            "ES256" => TestKeys.P256,
            "ES384" => TestKeys.P384,
            "ES512" => TestKeys.P521,
            _ => TestKeys.Rsa.As(algorithm),
        };

        Assert.Null(Forge(key, algorithm, key));
    }

    private static Reason? Forge(TestKey signer, string algorithm, TestKey published)
    {
        var header = new JsonObject { ["alg"] = algorithm, ["kid"] = published.KeyId };
        return Jws.Refusal(signer.Sign(header.ToJsonString(), Payload), Jws.Keys(published.Jwk()));
    }
}
