using System.Diagnostics;

namespace Acme.Orders.Api.Tests.Telemetry;

public sealed class RequestLogTests
{
    [Theory]
    [InlineData("/api/items", "Debug: GET /api/items answered 200 in ")]
    [InlineData("/api/items?limit=0", "Information: GET /api/items answered 400 in ")]
    [InlineData("/nothing/here", "Information: GET (no route) answered 404 in ")]
    public async Task A_request_is_logged_with_its_route_and_status(string path, string expected)
    {
        using ApiApplication application = new() { EnvironmentName = "Production", Settings = ApiApplication.Deployed };
        await application.CreateCaller().GetAsync(path);

        Assert.Single(application.Log.Lines, line => line.StartsWith(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/api/items", "Information: GET /api/items answered 200 in ")]
    [InlineData("/nothing/here?or=there", "Information: GET /nothing/here answered 404 in ")]
    public async Task In_development_every_request_is_logged_with_its_path(string path, string expected)
    {
        using ApiApplication application = new();
        await application.CreateCaller().GetAsync(path);

        Assert.Single(application.Log.Lines, line => line.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failure_is_logged_as_an_error_with_its_route()
    {
        using ApiApplication application = new() { Store = new BrokenItemStore() };
        await application.CreateCaller().GetAsync(ApiApplication.Items);

        Assert.Single(application.Log.Lines, line => line.StartsWith("Error: GET /api/items answered 500", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_health_probe_is_not_logged()
    {
        using ApiApplication application = new();
        await application.CreateClient().GetAsync("/health/live");

        Assert.DoesNotContain(application.Log.Lines, line => line.Contains("answered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_span_of_a_request_has_its_route_and_status_and_not_its_path()
    {
        var (trace, id) = (ActivityTraceId.CreateRandom(), Guid.NewGuid().ToString());
        TaskCompletionSource<Activity> stopped = new();
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => _ = span.TraceId == trace && stopped.TrySetResult(span),
        };
        ActivitySource.AddActivityListener(listener);
        using ApiApplication application = new();
        using var caller = application.CreateCaller();
        caller.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        await caller.GetAsync($"{ApiApplication.Items}/{id}");

        // The span ends after the answer.
        var span = await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("GET /api/items/{id:guid}", span.DisplayName);
        Assert.Contains(span.TagObjects, tag => tag is { Key: "http.response.status_code", Value: 404 });
        Assert.DoesNotContain(span.TagObjects, tag => tag.Value?.ToString()?.Contains(id, StringComparison.Ordinal) is true);
    }
}
