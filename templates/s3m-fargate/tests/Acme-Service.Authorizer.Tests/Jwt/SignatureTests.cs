using System.Numerics;
using Acme_Service.Authorizer.Jwt;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Jwt;

public sealed class SignatureTests
{
    private static readonly string _rsa = TestKeys.Rsa.Sign("""{"alg":"RS256","kid":"rsa"}""", "{}");
    private static readonly string _ec = TestKeys.P256.Sign("""{"alg":"ES256","kid":"ec"}""", "{}");

    [Fact]
    public void A_signature_of_another_length_than_the_keys_is_refused()
    {
        foreach (var length in new[] { 0, 1, 63, 65, 255, 257, 1000 })
        {
            Assert.Equal(Reason.SignatureLength, Refusal(_rsa, _ => new byte[length]));
            Assert.Equal(Reason.SignatureLength, Refusal(_ec, _ => new byte[length]));
        }
    }

    [Fact]
    public void A_signature_as_an_ASN1_sequence_is_refused() =>
        Assert.Equal(Reason.SignatureLength, Refusal(_ec, bytes => [0x30, 0x44, 2, 32, .. bytes[..32], 2, 32, .. bytes[32..]]));

    [Fact]
    public void A_signature_that_is_truncated_or_extended_by_zeros_is_refused()
    {
        Assert.Equal(Reason.SignatureLength, Refusal(_ec, bytes => bytes[..^1]));
        Assert.Equal(Reason.SignatureLength, Refusal(_ec, bytes => [.. bytes, 0]));
        Assert.Equal(Reason.SignatureLength, Refusal(_rsa, bytes => [0, .. bytes]));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    public void A_signature_of_zeros_and_ones_is_refused(byte r, byte s) =>
        Assert.Equal(Reason.SignatureInvalid, Refusal(_ec, _ => [.. new byte[31], r, .. new byte[31], s]));

    [Fact]
    public void A_signature_beyond_the_order_of_the_curve_is_refused() =>
        Assert.Equal(Reason.SignatureInvalid, Refusal(_ec, bytes => [.. bytes[..32], .. Enumerable.Repeat((byte)0xFF, 32)]));

    [Fact]
    public void An_RSA_signature_plus_the_modulus_is_refused()
    {
        var bytesOfModulus = StrictBase64Url.Decode(TestKeys.Rsa.Jwk()["n"]!.GetValue<string>());
        var modulus = new BigInteger(bytesOfModulus, isUnsigned: true, isBigEndian: true);

        Assert.NotNull(Refusal(_rsa, bytes =>
            (new BigInteger(bytes, isUnsigned: true, isBigEndian: true) + modulus).ToByteArray(isUnsigned: true, isBigEndian: true)));
    }

    [Fact]
    public void A_signature_of_another_key_is_refused()
    {
        var token = TestKeys.OtherRsa.Sign("""{"alg":"RS256","kid":"rsa"}""", "{}");

        Assert.Equal(Reason.SignatureInvalid, Jws.Refusal(token, Jws.Keys(TestKeys.Rsa.Jwk())));
    }

    [Fact]
    public void A_signature_of_another_payload_or_header_is_refused()
    {
        var parts = _rsa.Split('.');
        var keys = Jws.Keys(TestKeys.Rsa.Jwk());

        Assert.Equal(Reason.SignatureInvalid, Jws.Refusal($"{parts[0]}.{TestKey.Encode("""{"a":1}"""u8)}.{parts[2]}", keys));
        Assert.Equal(Reason.SignatureInvalid, Jws.Refusal($"{TestKey.Encode("""{"alg":"RS256"}"""u8)}.{parts[1]}.{parts[2]}", keys));
    }

    private static Reason? Refusal(string token, Func<byte[], byte[]> change)
    {
        var end = token.LastIndexOf('.') + 1;
        var signature = change(StrictBase64Url.Decode(token.AsSpan(end))!);
        return Jws.Refusal(token[..end] + TestKey.Encode(signature), Jws.Keys(TestKeys.Rsa.Jwk(), TestKeys.P256.Jwk()));
    }
}
