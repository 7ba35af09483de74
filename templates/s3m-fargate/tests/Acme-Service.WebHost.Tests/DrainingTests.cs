using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Acme_Service.WebHost.Tests;

public sealed class DrainingTests
{
    [Fact]
    public async Task A_host_that_is_to_stop_says_so_and_still_answers_on_connections_that_it_then_closes()
    {
        using WebHostApplication application = new() { Variables = { ["WEB_DRAIN_SECONDS"] = "20" } };
        application.UseKestrel();
        using var browser = application.CreateClient();
        using var before = await browser.GetAsync("/");

        using CancellationTokenSource end = new();
        var stopped = application.Services.GetRequiredService<IHost>().StopAsync(end.Token);
        using var ready = await browser.GetAsync("/health/ready");
        using var during = await browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, during.StatusCode);
        Assert.NotEqual(true, before.Headers.ConnectionClose);
        Assert.True(during.Headers.ConnectionClose);
        Assert.False(stopped.IsCompleted);
        await end.CancelAsync();
        await stopped;
    }

    [Fact]
    public async Task Without_a_load_balancer_a_host_stops_at_once()
    {
        using WebHostApplication application = new();
        application.UseKestrel();
        using var browser = application.CreateClient();
        await browser.GetAsync("/");

        await application.Services.GetRequiredService<IHost>().StopAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => browser.GetAsync("/"));
    }
}
