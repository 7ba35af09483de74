using System.Globalization;
using Acme_Service.Authorizer.Jwt;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Jwt;

public sealed class TokenShapeTests
{
    private static readonly string[] _parts = TestKeys.Rsa.Sign("""{"alg":"RS256","kid":"rsa"}""", """{"a":"b"}""").Split('.');

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a")]
    [InlineData("{0}.{1}")]
    [InlineData("{0}.{1}.{2}.")]
    [InlineData(".{0}.{1}.{2}")]
    [InlineData("{0}.{1}.{2}.{2}.{2}")]
    [InlineData("{{\"payload\":\"{1}\",\"protected\":\"{0}\",\"signature\":\"{2}\"}}")]
    public void A_token_has_three_parts(string format) => Assert.Equal(Reason.NotThreeParts, Refusal(format));

    [Theory]
    [InlineData(" {0}.{1}.{2}")]
    [InlineData("{0}.{1}.{2}\n")]
    [InlineData("{0}.{1}=.{2}")]
    [InlineData("{0}.{1}.{2}==")]
    [InlineData("{0}.{1}+.{2}")]
    [InlineData("{0}.{1}/.{2}")]
    [InlineData("{0}.é{1}.{2}")]
    [InlineData("{0}.{1}.{2},Bearer {0}")]
    public void A_part_is_strict_base64url(string format) => Assert.Equal(Reason.NotBase64Url, Refusal(format));

    [Theory]
    [InlineData("QQ", true)]
    [InlineData("QR", false)]
    [InlineData("QUI", true)]
    [InlineData("QUJ", false)]
    [InlineData("QUJD", true)]
    [InlineData("Q", false)]
    [InlineData("", true)]
    public void Base64url_has_one_spelling_only(string text, bool canonical) => Assert.Equal(canonical, StrictBase64Url.Decode(text) is not null);

    [Fact]
    public void The_length_of_a_token_is_limited()
    {
        Assert.Equal(Reason.TokenTooLong, Refusal("{0}." + new string('A', CompactJws.MaxLength) + ".{2}"));
        Assert.Equal(Reason.TokenTooLong, Refusal(new string('.', 10_000_000)));
    }

    [Fact]
    public void A_payload_of_any_kind_passes_the_check_of_the_signature()
    {
        var token = TestKeys.Rsa.Sign("""{"alg":"RS256","kid":"rsa"}""", "");

        Assert.Empty(Jws.Verify(token, Jws.Keys(TestKeys.Rsa.Jwk())).Value);
    }

    private static Reason? Refusal(string format) =>
        Jws.Refusal(string.Format(CultureInfo.InvariantCulture, format, _parts), Jws.Keys(TestKeys.Rsa.Jwk()));
}
