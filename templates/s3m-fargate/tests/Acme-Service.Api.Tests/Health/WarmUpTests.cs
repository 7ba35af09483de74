using System.Net;
using Acme_Service.Api.Tests.Resilience;

namespace Acme_Service.Api.Tests.Health;

public sealed class WarmUpTests
{
    [Fact]
    public async Task The_store_has_been_asked_before_the_service_is_ready()
    {
        SlowAcmeItemStore store = new();
        store.Release();
        using ApiApplication application = new() { Store = store };
        application.UseKestrel();

        using var ready = await application.CreateClient().GetAsync("/health/ready");

        Assert.True(store.Asked.IsCompleted);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [Fact]
    public async Task A_store_that_fails_keeps_no_service_from_being_ready()
    {
        using ApiApplication application = new() { Store = new BrokenAcmeItemStore() };
        application.UseKestrel();

        using var ready = await application.CreateClient().GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }
}
