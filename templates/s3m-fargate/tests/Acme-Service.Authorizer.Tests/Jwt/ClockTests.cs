using System.Text.Json.Nodes;
using Acme_Service.Authorizer.Jwt;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Jwt;

public sealed class ClockTests
{
    private readonly TestAuthorizer _authorizer = new();

    [Theory]
    [InlineData("exp", 0, 0, Reason.Expired)]
    [InlineData("exp", -1, 0, Reason.Expired)]
    [InlineData("exp", 1, 0, null)]
    [InlineData("exp", 0.5, 0, null)]
    [InlineData("exp", -1, 300, Reason.Expired)]
    [InlineData("nbf", 0, 0, null)]
    [InlineData("nbf", -1, 0, null)]
    [InlineData("nbf", 1, 0, Reason.NotYetValid)]
    [InlineData("nbf", 5, 5, null)]
    [InlineData("nbf", 6, 5, Reason.NotYetValid)]
    [InlineData("iat", 0, 0, null)]
    [InlineData("iat", 1, 0, Reason.IssuedInFuture)]
    [InlineData("iat", 5, 5, null)]
    [InlineData("iat", 6, 5, Reason.IssuedInFuture)]
    internal async Task A_date_counts_to_the_second(string claim, double fromNow, int skew, Reason? reason)
    {
        _authorizer.Settings = _authorizer.Settings with { ClockSkew = TimeSpan.FromSeconds(skew) };

        Assert.Equal(reason, await _authorizer.RefusalAsync(_authorizer.Claims().With(claim, _authorizer.Clock.Seconds + fromNow)));
    }

    [Theory]
    [InlineData("exp")]
    [InlineData("nbf")]
    [InlineData("iat")]
    public async Task A_date_must_be_seconds_of_our_era(string claim)
    {
        string[] values = ["-1", "1e400", "-1e400", "99999999999999999999", "253402300800", "\"1900000000\"", "null", "[]", "true"];
        foreach (var value in values)
        {
            var claims = _authorizer.Claims().ToJsonString().Replace($"\"{claim}\":", "\"_\":", StringComparison.Ordinal);
            var token = TestKeys.Rsa.Sign("""{"alg":"RS256","kid":"rsa"}""", $"{claims[..^1]},\"{claim}\":{value}}}");

            Assert.Equal(Reason.ClaimsMalformed, await _authorizer.RefusalAsync(token));
        }
    }

    [Fact]
    public async Task A_date_may_have_a_fraction_and_an_exponent()
    {
        var claims = _authorizer.Claims().Without("exp").ToJsonString();

        Assert.Null(await _authorizer.RefusalAsync(TestKeys.Rsa.Sign("""{"alg":"RS256"}""", $"{claims[..^1]},\"exp\":1.9e9}}")));
    }

    [Fact]
    public async Task Dates_are_compared_with_the_clock()
    {
        var token = _authorizer.Token(_authorizer.Claims().With("exp", JsonValue.Create(_authorizer.Clock.Seconds + 10)));

        Assert.Null(await _authorizer.RefusalAsync(token));
        _authorizer.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(Reason.Expired, await _authorizer.RefusalAsync(token));
    }
}
