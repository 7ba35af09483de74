using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Acme_Service.Api.Tests.Resilience;

public sealed class DrainingTests
{
    [Fact]
    public async Task A_service_that_is_to_stop_says_so_and_still_answers_on_connections_that_it_then_closes()
    {
        StoppedClock clock = new();
        using ApiApplication application = new()
        {
            Settings = new Dictionary<string, string> { ["Limits:DrainSeconds"] = "10" },
            Configure = services => services.AddSingleton<TimeProvider>(clock),
        };
        application.UseKestrel();
        using var caller = application.CreateCaller();
        using var before = await caller.GetAsync(ApiApplication.AcmeItems);

        application.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        using var ready = await UntilAsync(caller, HttpStatusCode.ServiceUnavailable);
        using var during = await caller.GetAsync(ApiApplication.AcmeItems);
        using var live = await caller.GetAsync("/health/live");
        clock.Release();

        await ProblemAssert.IsProblemAsync(ready, HttpStatusCode.ServiceUnavailable);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (during.StatusCode, live.StatusCode));
        Assert.NotEqual(true, before.Headers.ConnectionClose);
        Assert.True(during.Headers.ConnectionClose);
    }

    [Fact]
    public async Task Without_a_load_balancer_a_service_stops_at_once()
    {
        using ApiApplication application = new();
        application.UseKestrel();
        using var caller = application.CreateCaller();
        await caller.GetAsync(ApiApplication.AcmeItems);

        await application.Services.GetRequiredService<IHost>().StopAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => caller.GetAsync(ApiApplication.AcmeItems));
    }

    private static async Task<HttpResponseMessage> UntilAsync(HttpClient caller, HttpStatusCode status)
    {
        while (true)
        {
            var response = await caller.GetAsync("/health/ready");
            if (response.StatusCode == status)
            {
                return response;
            }

            response.Dispose();
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
    }
}
