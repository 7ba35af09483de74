using System.Text.Json.Nodes;
using Acme_Service.Authorizer.Jwt;
using Acme_Service.Authorizer.Keys;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Keys;

public sealed class PublishedKeyTests
{
    [Theory]
    [InlineData("use", "\"enc\"", Reason.KeyUseMismatch)]
    [InlineData("use", "\"SIG\"", Reason.KeyUseMismatch)]
    [InlineData("use", "\"sig\"", null)]
    [InlineData("use", "7", Reason.KeyMalformed)]
    [InlineData("key_ops", "[\"encrypt\"]", Reason.KeyOperationsMismatch)]
    [InlineData("key_ops", "[]", Reason.KeyOperationsMismatch)]
    [InlineData("key_ops", "[7, null]", Reason.KeyOperationsMismatch)]
    [InlineData("key_ops", "\"verify\"", Reason.KeyOperationsMismatch)]
    [InlineData("key_ops", "[\"sign\",\"verify\"]", null)]
    [InlineData("alg", "\"RS512\"", Reason.KeyAlgorithmMismatch)]
    [InlineData("alg", "\"RSA-OAEP\"", Reason.KeyAlgorithmMismatch)]
    [InlineData("alg", "\"RS256\"", null)]
    [InlineData("kty", "\"EC\"", Reason.KeyTypeMismatch)]
    [InlineData("kty", "\"oct\"", Reason.KeyTypeMismatch)]
    [InlineData("kty", "null", Reason.KeyTypeMismatch)]
    [InlineData("n", "null", Reason.KeyMalformed)]
    [InlineData("n", "\"\"", Reason.KeyMalformed)]
    [InlineData("n", "\"!\"", Reason.KeyMalformed)]
    [InlineData("n", "\"AQAB\"", Reason.KeySizeNotAccepted)]
    [InlineData("e", "\"AQ\"", Reason.KeyMalformed)]
    [InlineData("e", "\"Ag\"", Reason.KeyMalformed)]
    [InlineData("e", "\"AAEAAQ\"", Reason.KeyMalformed)]
    [InlineData("e", "\"_________w\"", Reason.KeyMalformed)]
    [InlineData("x5c", "[\"MIIB\"]", null)]
    internal void A_key_must_fit_its_use(string member, string value, Reason? reason)
    {
        var jwk = TestKeys.Rsa.Jwk().With(member, JsonNode.Parse(value));

        Assert.Equal(reason, Misfit(jwk, "RS256"));
    }

    [Fact]
    public void A_key_of_fewer_than_2048_bits_is_refused() =>
        Assert.Equal(Reason.KeySizeNotAccepted, Misfit(TestKey.Rsa(bits: 1024).Jwk(), "RS256"));

    [Theory]
    [InlineData(255, 0xFF, Reason.KeySizeNotAccepted)]
    [InlineData(256, 0x7F, Reason.KeySizeNotAccepted)]
    [InlineData(256, 0x80, null)]
    [InlineData(257, 0x01, Reason.KeySizeNotAccepted)]
    [InlineData(1024, 0xFF, null)]
    [InlineData(1025, 0xFF, Reason.KeySizeNotAccepted)]
    [InlineData(257, 0x00, Reason.KeyMalformed)]
    internal void The_size_of_a_key_is_bounded(int bytes, byte first, Reason? reason)
    {
        byte[] modulus = [first, .. Enumerable.Repeat((byte)0xFF, bytes - 1)];

        Assert.Equal(reason, Misfit(TestKeys.Rsa.Jwk().With("n", TestKey.Encode(modulus)), "RS256"));
    }

    [Fact]
    public void A_point_off_its_curve_is_refused()
    {
        var jwk = TestKeys.P256.Jwk();
        var y = StrictBase64Url.Decode(jwk["y"]!.GetValue<string>())!;
        y[^1] ^= 1;

        Assert.Equal(Reason.KeyMalformed, Misfit(jwk.With("y", TestKey.Encode(y)), "ES256"));
    }

    [Fact]
    public void A_key_on_another_curve_than_it_names_is_refused()
    {
        Assert.Equal(Reason.KeyMalformed, Misfit(TestKeys.P384.Jwk().With("crv", "P-256"), "ES256"));
        Assert.Equal(Reason.KeyCurveMismatch, Misfit(TestKeys.P256.Jwk().With("crv", "secp256k1"), "ES256"));
        Assert.Equal(Reason.KeyCurveMismatch, Misfit(TestKeys.P256.Jwk().Without("crv"), "ES256"));
    }

    [Fact]
    public void A_point_at_the_origin_or_with_coordinates_beyond_the_field_is_refused()
    {
        Assert.Equal(Reason.KeyMalformed, Misfit(EcPoint(0, 0), "ES256"));
        Assert.Equal(Reason.KeyMalformed, Misfit(EcPoint(0xFF, 0xFF), "ES256"));
        Assert.Equal(Reason.KeyMalformed, Misfit(TestKeys.P256.Jwk().With("x", "AA"), "ES256"));
    }

    /// <summary>Platforms differ in what they import, so their refusal alone is not relied upon.</summary>
    [Theory]
    [InlineData("RS256", "e", "AQ", "an odd n, and an odd e from 3")]
    [InlineData("RS256", "e", "AQAC", "an odd n, and an odd e from 3")]
    [InlineData("ES256", "x", "AA", "x and y of 32 bytes each")]
    public void Keys_are_checked_before_the_platform_sees_them(string algorithm, string member, string value, string expected)
    {
        var jwk = (algorithm == "RS256" ? TestKeys.Rsa : TestKeys.P256).Jwk().With(member, value);

        var refusal = Jws.Keys(jwk).Find(null, JwsAlgorithm.All[algorithm]).Rejection;

        Assert.StartsWith(expected, refusal?.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"keys":{}}""")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":["a"]}""")]
    [InlineData("""{"keys":[{}],"keys":[{}]}""")]
    [InlineData("""{"keys":[{"kid":"a","kid":"b"}]}""")]
    [InlineData("""<html>""")]
    public void A_key_set_of_another_shape_is_refused(string json) => Assert.Null(JwkSet.Parse(System.Text.Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_key_set_has_at_most_a_hundred_keys()
    {
        var keys = new JsonArray([.. Enumerable.Range(0, 101).Select(_ => new JsonObject())]);

        Assert.Throws<ArgumentException>(() => Jws.Keys(new JsonObject { ["keys"] = keys }.ToJsonString()));
    }

    [Fact]
    public void Keys_of_an_unknown_kind_are_passed_over()
    {
        var keys = Jws.Keys(new JsonObject { ["kty"] = "OKP", ["kid"] = 7 }, new JsonObject(), TestKeys.Rsa.Jwk());

        Assert.Null(keys.Find("rsa", JwsAlgorithm.All["RS256"]).Rejection);
    }

    [Fact]
    public void Several_fitting_keys_verify_nothing()
    {
        var keys = Jws.Keys(TestKeys.Rsa.Jwk(), TestKeys.OtherRsa.As("RS256", "rsa").Jwk(), TestKeys.P256.Jwk());

        Assert.Equal(Reason.KeyAmbiguous, keys.Find("rsa", JwsAlgorithm.All["RS256"]).Rejection?.Reason);
        Assert.Equal(Reason.KeyAmbiguous, keys.Find(null, JwsAlgorithm.All["RS256"]).Rejection?.Reason);
        Assert.Null(keys.Find(null, JwsAlgorithm.All["ES256"]).Rejection);
    }

    private static Reason? Misfit(JsonObject jwk, string algorithm) =>
        Jws.Keys(jwk).Find(null, JwsAlgorithm.All[algorithm]).Rejection?.Reason;

    private static JsonObject EcPoint(byte x, byte y) => TestKeys.P256.Jwk()
        .With("x", TestKey.Encode([.. Enumerable.Repeat(x, 32)]))
        .With("y", TestKey.Encode([.. Enumerable.Repeat(y, 32)]));
}
