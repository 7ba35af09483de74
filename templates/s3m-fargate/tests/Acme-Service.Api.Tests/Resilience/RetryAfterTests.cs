using System.Net;
using Acme_Service.Api.Resilience;
using Microsoft.Extensions.DependencyInjection;

namespace Acme_Service.Api.Tests.Resilience;

/// <summary>Answers 503 to clients that take a problem as their body, and to others.</summary>
public sealed class RetryAfterTests
{
    public static TheoryData<string> Accepted => ["application/json", "text/csv"];

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Who_meets_a_temporary_failure_is_told_when_to_come_again(string accepted)
    {
        using ApiApplication application = new()
        {
            Store = new BrokenAcmeItemStore(),
            Configure = services => services.AddSingleton<ITemporaryFailures>(new AllFailures()),
        };
        using var caller = Caller(application, accepted);

        await IsToldAsync(caller);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Who_is_turned_away_is_told_when_to_come_again(string accepted)
    {
        SlowAcmeItemStore store = new();
        using ApiApplication application = new()
        {
            Store = store,
            Settings = new Dictionary<string, string> { ["Limits:ConcurrentRequests"] = "1", ["Limits:DeadlineSeconds"] = "28" },
        };
        using var caller = Caller(application, accepted);
        var first = caller.GetAsync(ApiApplication.AcmeItems);
        await store.Asked;

        await IsToldAsync(caller);

        store.Release();
        Assert.Null((await first).Headers.RetryAfter);
    }

    private static HttpClient Caller(ApiApplication application, string accepted)
    {
        var caller = application.CreateCaller();
        caller.DefaultRequestHeaders.Add("Accept", accepted);
        return caller;
    }

    private static async Task IsToldAsync(HttpClient caller)
    {
        using var response = await caller.GetAsync(ApiApplication.AcmeItems);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(1)), (response.StatusCode, response.Headers.RetryAfter?.Delta));
    }

    private sealed class AllFailures : ITemporaryFailures
    {
        public bool Include(Exception failure) => true;
    }
}
