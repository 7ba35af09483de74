using System.Text.Json.Nodes;
using Acme.Orders.Authorizer.Jwt;
using Acme.Orders.Authorizer.Keys;
using Acme.Orders.Authorizer.Tests.Support;

namespace Acme.Orders.Authorizer.Tests.Gateway;

/// <summary>401 is an error with the message Unauthorized; any other error is a 500 and is logged as a fault.</summary>
public sealed class RefusalTests
{
    private readonly TestAuthorizer _authorizer = new();

    [Fact]
    public async Task A_refused_token_is_401()
    {
        var expired = _authorizer.Token(_authorizer.Claims().With("exp", 1));

        var refusal = await Assert.ThrowsAsync<UnauthorizedException>(() => _authorizer.AskAsync(expired));

        Assert.Equal("Unauthorized", refusal.Message);
        Assert.Contains("\"event\":\"TokenRejected\",\"reason\":\"Expired\"", _authorizer.Logged, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bearer ", "Basic ")]
    [InlineData("Bearer ", "Digest ")]
    [InlineData("Bearer ", "Bearer\\t")]
    [InlineData("Bearer ", "")]
    [InlineData("Bearer ", "Bearer  ")]
    [InlineData("\"authorizationToken\"", "\"_\"")]
    public async Task Anything_but_a_bearer_token_is_401(string part, string otherwise) =>
        await Assert.ThrowsAsync<UnauthorizedException>(() => _authorizer.AskAsync(
            _authorizer.Token(), json => json.Replace(part, otherwise, StringComparison.Ordinal)));

    [Fact]
    public async Task The_spelling_of_the_scheme_causes_no_refusal() =>
        await _authorizer.AskAsync(_authorizer.Token(), json => json.Replace("Bearer", "bearer", StringComparison.Ordinal));

    [Fact]
    public async Task A_failure_to_fetch_keys_is_no_refusal()
    {
        _authorizer.Internet.Fail(TestAuthorizer.Issuer + "/keys");

        await Assert.ThrowsAsync<KeysUnavailableException>(() => _authorizer.AskAsync(_authorizer.Token()));

        Assert.Contains("AuthorizerFault", _authorizer.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_to_read_roles_is_no_refusal()
    {
        _authorizer.Table.Fails = true;

        await Assert.ThrowsAsync<TimeoutException>(() => _authorizer.AskAsync(_authorizer.Token()));

        Assert.Contains("AuthorizerFault", _authorizer.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_logs_no_token_and_no_claim()
    {
        var token = _authorizer.Token(_authorizer.Claims().With("sub", "secret subject"));
        await Assert.ThrowsAsync<UnauthorizedException>(() => _authorizer.AskAsync(token));
        await Assert.ThrowsAsync<UnauthorizedException>(() => _authorizer.AskAsync(token + "x"));

        Assert.DoesNotContain("secret", _authorizer.Logged, StringComparison.Ordinal);
        Assert.All(token.Split('.'), part => Assert.DoesNotContain(part, _authorizer.Logged, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("aud", "somebody else")]
    [InlineData("iss", "https://elsewhere.example")]
    [InlineData("exp", 1)]
    [InlineData("nbf", 4_102_444_800)]
    [InlineData("iat", 4_102_444_800)]
    public async Task A_refusal_logs_nothing_of_the_caller(string claim, object value)
    {
        var claims = _authorizer.Claims().With("sub", "secret-subject").With("email", "secret@example.com").With(claim, JsonValue.Create(value));

        await Assert.ThrowsAsync<UnauthorizedException>(() => _authorizer.AskAsync(_authorizer.Token(claims)));

        Assert.Contains("TokenRejected", _authorizer.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _authorizer.Logged, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "absent")]
    [InlineData("RS256", "RS256")]
    [InlineData("a\r\nb\u2028c\u00e9", "a??b?c?")]
    public void A_refusal_quotes_only_the_plain_part_of_a_header(string? text, string quoted)
    {
        Assert.Equal(quoted, Rejection.Quote(text));
        Assert.Equal(64, Rejection.Quote(new string('a', 1000)).Length);
    }

    [Fact]
    public async Task A_refusal_cannot_forge_a_log_line()
    {
        var header = """{"alg":"RS256","kid":"x\r\n{\"event\":\"AuthorizerFault\"}\u2028"}""";
        var token = TestKeys.Rsa.Sign(header, _authorizer.Claims().ToJsonString());
        await Assert.ThrowsAsync<UnauthorizedException>(() => _authorizer.AskAsync(token));

        Assert.Single(_authorizer.Logged.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("\"event\":\"AuthorizerFault\"", _authorizer.Logged, StringComparison.Ordinal);
    }
}
