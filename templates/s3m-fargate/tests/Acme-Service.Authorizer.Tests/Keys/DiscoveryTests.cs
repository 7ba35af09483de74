using System.Net;
using Acme_Service.Authorizer.Keys;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Keys;

public sealed class DiscoveryTests
{
    private const string Issuer = "https://issuer.example/tenant";

    private const string Metadata = Issuer + "/.well-known/openid-configuration";

    private readonly FakeIssuers _internet = new FakeIssuers().Publish(Issuer, TestKeys.Rsa.Jwk());
    private readonly ManualClock _clock = new();

    [Theory]
    [InlineData("https://issuer.example")]
    [InlineData("https://issuer.example/")]
    [InlineData("https://issuer.example/tenant")]
    [InlineData("https://issuer.example/tenant/")]
    public async Task The_well_known_path_is_appended_to_the_issuer(string issuer)
    {
        _internet.Publish(issuer, TestKeys.Rsa.Jwk());

        Assert.True((await FetchAsync(issuer)).Knows("rsa"));
        Assert.Equal(issuer.TrimEnd('/') + "/.well-known/openid-configuration", _internet.Requests.First());
    }

    [Theory]
    [InlineData("""{"issuer":"https://issuer.example/Tenant","jwks_uri":"https://issuer.example/tenant/keys"}""")]
    [InlineData("""{"issuer":"https://issuer.example/tenant/","jwks_uri":"https://issuer.example/tenant/keys"}""")]
    [InlineData("""{"issuer":"https://issuer.example/{tenantid}","jwks_uri":"https://issuer.example/tenant/keys"}""")]
    [InlineData("""{"jwks_uri":"https://issuer.example/tenant/keys"}""")]
    [InlineData("""{"issuer":"https://issuer.example/tenant","issuer":"https://issuer.example/tenant"}""")]
    [InlineData("""{"issuer":"https://issuer.example/tenant"}""")]
    [InlineData("""{"issuer":"https://issuer.example/tenant","jwks_uri":7}""")]
    [InlineData("""{"issuer":"https://issuer.example/tenant","jwks_uri":"/tenant/keys"}""")]
    [InlineData("""{"issuer":"https://issuer.example/tenant","jwks_uri":"http://issuer.example/tenant/keys"}""")]
    [InlineData("""{"issuer":"https://issuer.example/tenant","jwks_uri":"file:///tenant/keys"}""")]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task Metadata_of_another_issuer_is_refused(string metadata)
    {
        _internet.Answer(Metadata, metadata);

        await Assert.ThrowsAsync<KeysUnavailableException>(() => FetchAsync());
        Assert.Single(_internet.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.Found, "http://issuer.example/tenant/keys")]
    [InlineData(HttpStatusCode.MovedPermanently, "https://elsewhere.example/keys")]
    [InlineData(HttpStatusCode.NotFound, null)]
    [InlineData(HttpStatusCode.NoContent, null)]
    public async Task Only_a_whole_answer_is_taken(HttpStatusCode status, string? location)
    {
        _internet.Answer(Issuer + "/keys", () =>
        {
            var response = new HttpResponseMessage(status);
            response.Headers.Location = location is null ? null : new Uri(location);
            return response;
        });

        var failure = await Assert.ThrowsAsync<KeysUnavailableException>(() => FetchAsync());
        Assert.Contains($"answered {(int)status}", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, _internet.Requests.Count);
    }

    [Fact]
    public void No_redirect_is_followed() =>
        Assert.False(Assert.IsType<SocketsHttpHandler>(OidcDiscovery.CreateHandler()).AllowAutoRedirect);

    [Fact]
    public async Task No_endless_answer_is_read()
    {
        _internet.Answer(
            Issuer + "/keys", () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new EndlessStream()) });

        await Assert.ThrowsAsync<KeysUnavailableException>(() => FetchAsync());
    }

    [Fact(Timeout = 10_000)]
    public async Task No_slow_answer_is_waited_for()
    {
        _internet.Answer(Issuer + "/keys", async cancelled =>
        {
            await Task.Delay(Timeout.Infinite, cancelled);
            throw new InvalidOperationException();
        });

        var fetch = FetchAsync();
        _clock.Advance(TimeSpan.FromSeconds(OidcDiscovery.Timeout));
        await Assert.ThrowsAsync<KeysUnavailableException>(() => fetch);
    }

    [Fact]
    public async Task A_failed_connection_is_a_failure()
    {
        _internet.Answer(Metadata, () => throw new HttpRequestException("refused"));

        await Assert.ThrowsAsync<KeysUnavailableException>(() => FetchAsync());
    }

    private async Task<JwkSet> FetchAsync(string issuer = Issuer)
    {
        using var discovery = new OidcDiscovery(_internet, _clock);
        return await discovery.FetchAsync(issuer);
    }
}
