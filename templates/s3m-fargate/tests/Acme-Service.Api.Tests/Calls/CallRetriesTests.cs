using System.Diagnostics;
using System.Net;
using Acme_Service.Api.Calls;
using Microsoft.AspNetCore.Http;
using Polly.Timeout;
using static Acme_Service.Api.Tests.Calls.PaymentsService;

namespace Acme_Service.Api.Tests.Calls;

public sealed class CallRetriesTests
{
    private static readonly Dictionary<string, string?> _oneSecond = new() { ["CallLimits:AttemptSeconds"] = "1", ["CallLimits:TotalSeconds"] = "2" };

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_failure_that_may_pass_is_tried_again(int status)
    {
        await using var payments = await StartAsync(Status(status), Status(status));

        Assert.Equal(HttpStatusCode.OK, await SendAsync(payments, HttpMethod.Get));
        Assert.Equal(3, payments.Requests.Count);
    }

    [Fact]
    public async Task After_three_attempts_the_caller_has_the_answer()
    {
        await using var payments = await StartAsync(Status(503), Status(503), Status(503), Status(503));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await SendAsync(payments, HttpMethod.Get));
        Assert.Equal(3, payments.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Another_answer_stands(int status)
    {
        await using var payments = await StartAsync(Status(status));

        Assert.Equal((HttpStatusCode)status, await SendAsync(payments, HttpMethod.Get));
        Assert.Single(payments.Requests);
    }

    [Theory]
    [InlineData("HEAD", 2)]
    [InlineData("PUT", 1)]
    [InlineData("DELETE", 1)]
    [InlineData("POST", 1)]
    [InlineData("PATCH", 1)]
    public async Task Only_what_has_the_same_answer_twice_is_tried_again(string method, int attempts)
    {
        await using var payments = await StartAsync(Status(503));

        await SendAsync(payments, new HttpMethod(method));

        Assert.Equal(attempts, payments.Requests.Count);
    }

    [Fact]
    public async Task A_post_with_a_key_is_sent_again_as_it_was()
    {
        await using var payments = await StartAsync(Status(503));
        using HttpRequestMessage request = new(HttpMethod.Post, "/payments")
        {
            Content = new StreamContent(new MemoryStream("""{ "sum": 7 }"""u8.ToArray())),
            Headers = { { "Idempotency-Key", "one" } },
        };

        using var response = await payments.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["""{ "sum": 7 }""", """{ "sum": 7 }"""], payments.Requests.Select(sent => sent.Body));
    }

    [Fact]
    public async Task A_lost_connection_is_tried_again()
    {
        await using var payments = await StartAsync(Abort);

        Assert.Equal(HttpStatusCode.OK, await SendAsync(payments, HttpMethod.Get));
    }

    [Fact]
    public async Task The_other_service_says_when_to_come_again()
    {
        await using var payments = await StartAsync(Status(503, retryAfter: "1"));
        var start = Stopwatch.GetTimestamp();

        Assert.Equal(HttpStatusCode.OK, await SendAsync(payments, HttpMethod.Get));
        Assert.True(Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(0.9));
    }

    [Fact]
    public async Task Nobody_waits_longer_than_there_is_time()
    {
        await using var payments = await StartAsync(Status(503, retryAfter: "60"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await SendAsync(payments, HttpMethod.Get));
        Assert.Single(payments.Requests);
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_given_up_and_not_repeated()
    {
        await using var payments = await StartAsync(_oneSecond, HangAsync);

        var failure = await Assert.ThrowsAsync<TimeoutRejectedException>(() => SendAsync(payments, HttpMethod.Get));

        Assert.Single(payments.Requests);
        Assert.True(new CallFailures().Include(failure));
    }

    [Fact]
    public async Task A_call_ends_with_the_request_that_it_is_made_for()
    {
        await using var payments = await StartAsync(HangAsync);
        using CancellationTokenSource deadline = new(TimeSpan.FromMilliseconds(200));
        payments.Current = new DefaultHttpContext { RequestAborted = deadline.Token };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(payments, HttpMethod.Get));
    }

    [Fact]
    public async Task While_the_other_service_is_away_most_calls_are_made_once()
    {
        const int calls = 40;
        await using var payments = await StartAsync([.. Enumerable.Repeat(Status(503, retryAfter: "0"), 3 * calls)]);

        for (var call = 0; call < calls; call++)
        {
            await SendAsync(payments, HttpMethod.Get);
        }

        // Those of the budget, and what it gets in the seconds that this may take.
        Assert.InRange(payments.Requests.Count, calls + 20, calls + 40);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(HttpStatusCode.ServiceUnavailable, true)]
    [InlineData(HttpStatusCode.NotFound, false)]
    [InlineData(HttpStatusCode.InternalServerError, false)]
    public void Callers_are_asked_to_come_again_only_where_that_may_help(HttpStatusCode? status, bool expected) =>
        Assert.Equal(expected, new CallFailures().Include(new HttpRequestException("failed", null, status)));

    private static async Task<HttpStatusCode> SendAsync(PaymentsService payments, HttpMethod method)
    {
        using HttpRequestMessage request = new(method, "/payments");
        using var response = await payments.Client.SendAsync(request);
        return response.StatusCode;
    }

    private static async Task HangAsync(HttpContext context) =>
        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
