using System.Diagnostics;
using System.Net;
using Polly;
using Polly.Retry;

namespace Acme_Service.Api.Calls;

/// <summary>
/// Sends a request again that did not arrive, or to which the answer is 502, 503 or 504, where the second answer is as good as the first:
/// GET, HEAD, and whatever has an Idempotency-Key. A second PUT or DELETE would be told of what the first one has done, by 412 or 404.
/// What took too long is not sent again either: the other service may still be at it.
/// </summary>
internal sealed class CallRetries : DelegatingHandler
{
    private const int MaxRetries = 2;

    private static readonly TimeSpan _delay = TimeSpan.FromMilliseconds(100);

    private static readonly ResiliencePropertyKey<Call> _call = new(nameof(Call));

    private readonly CallBudget _budget;
    private readonly CallLimits _limits;
    private readonly IHttpContextAccessor _current;
    private readonly ResiliencePipeline<HttpResponseMessage> _attempts;

    public CallRetries(CallBudget budget, CallLimits limits, IHttpContextAccessor current)
    {
        (_budget, _limits, _current) = (budget, limits, current);
        _attempts = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = MaxRetries,
                Delay = _delay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                DelayGenerator = attempt => ValueTask.FromResult(WantedDelay(attempt.Outcome)),
                ShouldHandle = attempt => ValueTask.FromResult(
                    attempt.AttemptNumber < MaxRetries && ShouldRepeat(attempt.Context.Properties.GetValue(_call, null!), attempt.Outcome)),
            })
            .AddTimeout(limits.Attempt)
            .Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _current.HttpContext?.RequestAborted ?? default);
        if (request.Content is { } content && IsRepeatable(request))
        {
            await content.LoadIntoBufferAsync(end.Token);
        }

        var context = ResilienceContextPool.Shared.Get(end.Token);
        try
        {
            context.Properties.Set(_call, new Call(request, Stopwatch.GetTimestamp()));
            return await _attempts.ExecuteAsync(
                async attempt => await base.SendAsync(request, attempt.CancellationToken), context);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static bool IsRepeatable(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || request.Method == HttpMethod.Head || request.Headers.Contains("Idempotency-Key");

    private static bool MayPass(Outcome<HttpResponseMessage> outcome) => outcome is { Exception: HttpRequestException }
        or { Result.StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout };

    /// <returns>Null for the delay of the pipeline.</returns>
    private static TimeSpan? WantedDelay(Outcome<HttpResponseMessage> outcome) => outcome.Result?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => TimeSpan.FromTicks(Math.Max(0, (date - DateTimeOffset.UtcNow).Ticks)),
        _ => null,
    };

    /// <summary>The budget comes last: it must not be spent on what is not repeated for another reason.</summary>
    private bool ShouldRepeat(Call call, Outcome<HttpResponseMessage> outcome) =>
        MayPass(outcome) && IsRepeatable(call.Request)
        && (WantedDelay(outcome) ?? _delay) < _limits.Total - Stopwatch.GetElapsedTime(call.Start) && _budget.Allows();

    private sealed record Call(HttpRequestMessage Request, long Start);
}
