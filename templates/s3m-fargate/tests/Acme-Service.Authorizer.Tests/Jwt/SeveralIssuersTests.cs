using Acme_Service.Authorizer.Jwt;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Jwt;

public sealed class SeveralIssuersTests
{
    private readonly TestAuthorizer _authorizer = new();

    public SeveralIssuersTests()
    {
        _authorizer.Settings = _authorizer.Settings with { Issuers = [TestAuthorizer.Issuer, TestAuthorizer.OtherIssuer] };
        _authorizer.Internet.Publish(TestAuthorizer.OtherIssuer, TestKeys.OtherRsa.Jwk());
    }

    [Fact]
    public async Task Each_issuer_verifies_its_own_tokens()
    {
        Assert.Null(await _authorizer.RefusalAsync(_authorizer.Token()));
        Assert.Null(await _authorizer.RefusalAsync(_authorizer.Token(_authorizer.Claims(TestAuthorizer.OtherIssuer), TestKeys.OtherRsa)));
    }

    [Theory]
    [InlineData(TestAuthorizer.Issuer)]
    [InlineData(TestAuthorizer.OtherIssuer)]
    public async Task No_issuer_verifies_another_ones_tokens(string issuer)
    {
        var foreign = issuer == TestAuthorizer.Issuer ? TestKeys.OtherRsa : TestKeys.Rsa;
        var disguised = foreign.As("RS256", issuer == TestAuthorizer.Issuer ? "rsa" : "other-rsa");

        Assert.Equal(Reason.KeyUnknown, await _authorizer.RefusalAsync(_authorizer.Token(_authorizer.Claims(issuer), foreign)));
        Assert.Equal(Reason.SignatureInvalid, await _authorizer.RefusalAsync(_authorizer.Token(_authorizer.Claims(issuer), disguised)));
    }

    [Theory]
    [InlineData(TestAuthorizer.Issuer, "user-1", "https://other.example/tenant|user-1")]
    [InlineData(TestAuthorizer.OtherIssuer, "https://issuer.example|user-1", "user-1")]
    [InlineData(null, "https://issuer.example|user-1", "https://other.example/tenant|user-1")]
    public async Task No_issuer_can_speak_for_another_ones_callers_in_any_order(string? unprefixed, string ofOne, string ofTheOther)
    {
        foreach (var issuers in (string[][])[[TestAuthorizer.Issuer, TestAuthorizer.OtherIssuer], [TestAuthorizer.OtherIssuer, TestAuthorizer.Issuer]])
        {
            var authorizer = new TestAuthorizer();
            authorizer.Settings = authorizer.Settings with { Issuers = issuers, UnprefixedIssuer = unprefixed };
            authorizer.Internet.Publish(TestAuthorizer.OtherIssuer, TestKeys.OtherRsa.Jwk());

            var one = await authorizer.VerifyAsync(authorizer.Token());
            var other = await authorizer.VerifyAsync(authorizer.Token(authorizer.Claims(TestAuthorizer.OtherIssuer), TestKeys.OtherRsa));

            Assert.Equal((ofOne, ofTheOther), (one.Value.PrincipalId, other.Value.PrincipalId));
        }
    }

    [Fact]
    public async Task The_issuer_without_a_prefix_cannot_copy_the_names_of_another()
    {
        var claims = _authorizer.Claims().With("sub", TestAuthorizer.OtherIssuer + "|user-1");

        Assert.Equal(Reason.SubjectNotAccepted, await _authorizer.RefusalAsync(claims));
    }

    [Fact]
    public async Task An_issuer_is_not_asked_before_its_first_token()
    {
        await _authorizer.VerifyAsync(_authorizer.Token());

        Assert.DoesNotContain(
            _authorizer.Internet.Requests, address => address.StartsWith(TestAuthorizer.OtherIssuer, StringComparison.Ordinal));
    }
}
