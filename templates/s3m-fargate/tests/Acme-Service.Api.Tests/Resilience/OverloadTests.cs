using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Acme_Service.Api.Tests.Resilience;

public sealed class OverloadTests : IDisposable
{
    private readonly SlowAcmeItemStore _store = new();
    private readonly ApiApplication _application;

    public OverloadTests() => _application = new()
    {
        Store = _store,
        Settings = new Dictionary<string, string> { ["Limits:ConcurrentRequests"] = "1", ["Limits:DeadlineSeconds"] = "28" },
        Configure = services => services.AddSingleton<TimeProvider>(new StoppedClock()),
    };

    [Fact]
    public async Task One_request_too_many_is_turned_away_at_once_and_the_others_are_answered()
    {
        using var caller = _application.CreateCaller();
        var first = caller.GetAsync(ApiApplication.AcmeItems);
        await _store.Asked;

        using var second = await caller.GetAsync(ApiApplication.AcmeItems);
        _store.Release();

        await ProblemAssert.IsProblemAsync(second, HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(second.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync(ApiApplication.AcmeItems)).StatusCode);
    }

    [Fact]
    public async Task Requests_that_are_turned_away_are_counted_in_one_line_a_second()
    {
        using var caller = _application.CreateCaller();
        var first = caller.GetAsync(ApiApplication.AcmeItems);
        await _store.Asked;

        for (var request = 0; request < 5; request++)
        {
            await caller.GetAsync(ApiApplication.AcmeItems);
        }

        _store.Release();
        await first;
        Assert.Contains("1 since the last such line", Assert.Single(_application.Log.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_answered_beyond_the_limit(string path)
    {
        using var caller = _application.CreateCaller();
        var first = caller.GetAsync(ApiApplication.AcmeItems);
        await _store.Asked;

        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync(path)).StatusCode);

        _store.Release();
        await first;
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_given_up()
    {
        using ApiApplication application = new() { Store = _store, Settings = new Dictionary<string, string> { ["Limits:DeadlineSeconds"] = "1" } };
        using var caller = application.CreateCaller();

        using var response = await caller.GetAsync(ApiApplication.AcmeItems);

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.GatewayTimeout);
        Assert.Single(application.Log.Lines, line => line.StartsWith("Warning: GET /acme-api/acme-items answered 504", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        using ApiApplication application = new();
        application.UseKestrel();
        using var caller = application.CreateCaller();
        using ByteArrayContent body = new(new byte[65 * 1024]);
        body.Headers.ContentType = new("application/json");

        using var response = await caller.PostAsync(ApiApplication.AcmeItems, body);

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.RequestEntityTooLarge);
    }

    public void Dispose() => _application.Dispose();
}
