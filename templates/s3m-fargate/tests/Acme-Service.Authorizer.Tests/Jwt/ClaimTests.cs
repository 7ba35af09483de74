using System.Text.Json.Nodes;
using Acme_Service.Authorizer.Jwt;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Jwt;

public sealed class ClaimTests
{
    private readonly TestAuthorizer _authorizer = new();

    [Fact]
    public async Task A_proper_token_is_accepted()
    {
        var caller = await _authorizer.VerifyAsync(_authorizer.Token());

        Assert.Null(caller.Rejection);
        Assert.Equal("user-1", caller.Value.PrincipalId);
    }

    [Theory]
    [InlineData("\"orders-api\"", null)]
    [InlineData("[\"orders-api\"]", null)]
    [InlineData("[\"a\",\"orders-api\",\"b\"]", null)]
    [InlineData("[\"a\",\"b\"]", Reason.AudienceNotAccepted)]
    [InlineData("[]", Reason.AudienceNotAccepted)]
    [InlineData("\"\"", Reason.AudienceNotAccepted)]
    [InlineData("\"orders\"", Reason.AudienceNotAccepted)]
    [InlineData("\"orders-api2\"", Reason.AudienceNotAccepted)]
    [InlineData("\"Orders-API\"", Reason.AudienceNotAccepted)]
    [InlineData("\"orders-api other\"", Reason.AudienceNotAccepted)]
    [InlineData("\"ord\\u0435rs-api\"", Reason.AudienceNotAccepted)]
    [InlineData("null", Reason.ClaimsMalformed)]
    [InlineData("7", Reason.ClaimsMalformed)]
    [InlineData("{\"orders-api\":1}", Reason.ClaimsMalformed)]
    [InlineData("[\"orders-api\",7]", Reason.ClaimsMalformed)]
    internal async Task Audiences_are_compared_exactly(string audience, Reason? reason) =>
        Assert.Equal(reason, await _authorizer.RefusalAsync(_authorizer.Claims().With("aud", JsonNode.Parse(audience))));

    [Theory]
    [InlineData("https://issuer.example/")]
    [InlineData("https://ISSUER.example")]
    [InlineData("http://issuer.example")]
    [InlineData("https://issuer.example.mallory.example")]
    [InlineData("")]
    public async Task Issuers_are_compared_exactly(string issuer) =>
        Assert.Equal(Reason.IssuerNotAccepted, await _authorizer.RefusalAsync(_authorizer.Claims(issuer)));

    [Theory]
    [InlineData("iss", Reason.IssuerNotAccepted)]
    [InlineData("aud", Reason.AudienceNotAccepted)]
    [InlineData("exp", Reason.Expired)]
    [InlineData("sub", Reason.SubjectNotAccepted)]
    [InlineData("iat", null)]
    internal async Task Claims_that_decide_are_required(string claim, Reason? reason) =>
        Assert.Equal(reason, await _authorizer.RefusalAsync(_authorizer.Claims().Without(claim)));

    [Theory]
    [InlineData("auth0|5f7c8ec7c33c6c004bbafe82", null)]
    [InlineData("", Reason.SubjectNotAccepted)]
    [InlineData("a b", Reason.SubjectNotAccepted)]
    [InlineData("a,admin", Reason.SubjectNotAccepted)]
    [InlineData("a\r\nx-roles: admin", Reason.SubjectNotAccepted)]
    [InlineData("a\u0000", Reason.SubjectNotAccepted)]
    [InlineData("ädmin", Reason.SubjectNotAccepted)]
    internal async Task A_subject_must_fit_into_a_header(string subject, Reason? reason) =>
        Assert.Equal(reason, await _authorizer.RefusalAsync(_authorizer.Claims().With("sub", subject)));

    [Fact]
    public async Task The_subject_is_bounded()
    {
        Assert.Null(await _authorizer.RefusalAsync(_authorizer.Claims().With("sub", new string('a', 255))));
        Assert.Equal(
            Reason.SubjectNotAccepted, await _authorizer.RefusalAsync(_authorizer.Claims().With("sub", new string('a', 256))));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("[\"user-1\"]")]
    public async Task A_subject_must_be_a_string(string subject) =>
        Assert.Equal(Reason.ClaimsMalformed, await _authorizer.RefusalAsync(_authorizer.Claims().With("sub", JsonNode.Parse(subject))));

    [Theory]
    [InlineData("""{"sub":"user-1","sub":"admin"}""")]
    [InlineData("""{"iss":"https://issuer.example","\u0069ss":"https://issuer.example"}""")]
    [InlineData("""["user-1"]""")]
    [InlineData("""{"sub":"\udc00"}""")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.e30.AA")]
    [InlineData("")]
    public async Task A_payload_can_be_read_in_one_way_only(string payload)
    {
        var token = TestKeys.Rsa.Sign("""{"alg":"RS256","kid":"rsa"}""", payload);

        Assert.Equal(Reason.ClaimsMalformed, await _authorizer.RefusalAsync(token));
    }

    [Theory]
    [InlineData("JWT", null)]
    [InlineData("jwt", null)]
    [InlineData("at+jwt", null)]
    [InlineData("application/at+jwt", null)]
    [InlineData("logout+jwt", Reason.TypeNotAccepted)]
    [InlineData("dpop+jwt", Reason.TypeNotAccepted)]
    [InlineData("JOSE", Reason.TypeNotAccepted)]
    [InlineData("", Reason.TypeNotAccepted)]
    internal async Task TakeCredentialsOnly(string type, Reason? reason)
    {
        var header = TestAuthorizer.Header(TestKeys.Rsa).With("typ", type);

        Assert.Equal(reason, await _authorizer.RefusalAsync(TestKeys.Rsa.Sign(header, _authorizer.Claims())));
    }

    [Theory]
    [InlineData("JWT")]
    [InlineData("json")]
    public async Task A_token_within_a_token_is_refused(string contentType)
    {
        var header = TestAuthorizer.Header(TestKeys.Rsa).With("cty", contentType);

        Assert.Equal(Reason.NestedToken, await _authorizer.RefusalAsync(TestKeys.Rsa.Sign(header, _authorizer.Claims())));
    }
}
