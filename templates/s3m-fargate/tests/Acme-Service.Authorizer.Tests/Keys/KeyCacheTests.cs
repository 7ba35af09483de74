using System.Net;
using Acme_Service.Authorizer.Jwt;
using Acme_Service.Authorizer.Keys;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Keys;

public sealed class KeyCacheTests
{
    private const string KeysAddress = TestAuthorizer.Issuer + "/keys";

    private readonly TestAuthorizer _authorizer = new();

    private FakeIssuers Internet => _authorizer.Internet;

    [Fact]
    public async Task Keys_are_fetched_once_for_many_tokens()
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.Null(await _authorizer.RefusalAsync(_authorizer.Token()));
        }

        Assert.Equal(1, Internet.KeyRequests);
    }

    [Fact]
    public async Task Keys_are_fetched_once_for_tokens_that_arrive_together()
    {
        var release = new TaskCompletionSource();
        Internet.Answer(KeysAddress, async _ =>
        {
            await release.Task;
            return Json(TestKeys.Rsa);
        });

        var answers = Enumerable.Range(0, 20).Select(_ => _authorizer.RefusalAsync(_authorizer.Token())).ToList();
        release.SetResult();

        Assert.All(await Task.WhenAll(answers), Assert.Null);
        Assert.Equal(1, Internet.KeyRequests);
    }

    [Fact]
    public async Task A_rotated_key_is_found_by_its_new_name()
    {
        await _authorizer.VerifyAsync(_authorizer.Token());
        Internet.Publish(TestAuthorizer.Issuer, TestKeys.OtherRsa.Jwk());
        _authorizer.Clock.Advance(IssuerKeys.PauseAfterSuccess);

        Assert.Null(await _authorizer.RefusalAsync(LongToken(TestKeys.OtherRsa)));
        Assert.Equal(Reason.KeyUnknown, await _authorizer.RefusalAsync(LongToken(TestKeys.Rsa)));
        Assert.Equal(2, Internet.KeyRequests);
    }

    [Fact]
    public async Task Invented_key_names_cause_at_most_one_fetch_in_a_while()
    {
        await _authorizer.VerifyAsync(_authorizer.Token());
        for (var i = 0; i < 100; i++)
        {
            var madeUp = TestKeys.Rsa.As("RS256", $"made-up-{i}");
            Assert.Equal(Reason.KeyUnknown, await _authorizer.RefusalAsync(_authorizer.Token(key: madeUp)));
        }

        Assert.Equal(1, Internet.KeyRequests);
        _authorizer.Clock.Advance(IssuerKeys.PauseAfterSuccess);
        await _authorizer.VerifyAsync(LongToken(TestKeys.Rsa.As("RS256", "made-up")));
        Assert.Equal(2, Internet.KeyRequests);
    }

    [Fact]
    public async Task A_withdrawn_key_is_forgotten()
    {
        await _authorizer.VerifyAsync(LongToken(TestKeys.Rsa));
        Internet.Publish(TestAuthorizer.Issuer, TestKeys.OtherRsa.Jwk());

        _authorizer.Clock.Advance(IssuerKeys.RefreshAfter - TimeSpan.FromSeconds(1));
        Assert.Null(await _authorizer.RefusalAsync(LongToken(TestKeys.Rsa)));
        _authorizer.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Reason.KeyUnknown, await _authorizer.RefusalAsync(LongToken(TestKeys.Rsa)));
    }

    [Fact]
    public async Task Keys_stay_in_use_while_the_issuer_is_away_but_not_forever()
    {
        await _authorizer.VerifyAsync(LongToken(TestKeys.Rsa));
        Internet.Fail(KeysAddress);

        _authorizer.Clock.Advance(IssuerKeys.DiscardAfter - TimeSpan.FromSeconds(1));
        Assert.Null(await _authorizer.RefusalAsync(LongToken(TestKeys.Rsa)));
        _authorizer.Clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<KeysUnavailableException>(() => _authorizer.RefusalAsync(LongToken(TestKeys.Rsa)));
    }

    [Fact]
    public async Task A_failed_fetch_is_never_taken_for_an_unknown_key()
    {
        await _authorizer.VerifyAsync(_authorizer.Token());
        Internet.Fail(KeysAddress);
        _authorizer.Clock.Advance(IssuerKeys.PauseAfterSuccess);
        var unknown = LongToken(TestKeys.OtherRsa);

        await Assert.ThrowsAsync<KeysUnavailableException>(() => _authorizer.RefusalAsync(unknown));
        await Assert.ThrowsAsync<KeysUnavailableException>(() => _authorizer.RefusalAsync(unknown));
        Assert.Equal(2, Internet.KeyRequests);
        Assert.Null(await _authorizer.RefusalAsync(LongToken(TestKeys.Rsa)));
    }

    [Fact]
    public async Task A_failure_is_soon_followed_by_another_try()
    {
        Internet.Fail(KeysAddress);
        await Assert.ThrowsAsync<KeysUnavailableException>(() => _authorizer.RefusalAsync(LongToken(TestKeys.Rsa)));
        Internet.Publish(TestAuthorizer.Issuer, TestKeys.Rsa.Jwk());

        await Assert.ThrowsAsync<KeysUnavailableException>(() => _authorizer.RefusalAsync(LongToken(TestKeys.Rsa)));
        _authorizer.Clock.Advance(IssuerKeys.PauseAfterFailure);
        Assert.Null(await _authorizer.RefusalAsync(LongToken(TestKeys.Rsa)));
    }

    private string LongToken(TestKey key) => _authorizer.Token(_authorizer.Claims().With("exp", _authorizer.Clock.Seconds + 86_400), key);

    private static HttpResponseMessage Json(TestKey key) =>
        new(HttpStatusCode.OK) { Content = new StringContent($$"""{"keys":[{{key.Jwk().ToJsonString()}}]}""") };
}
