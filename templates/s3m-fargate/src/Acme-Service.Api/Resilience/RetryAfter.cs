using Microsoft.AspNetCore.Diagnostics;

namespace Acme_Service.Api.Resilience;

/// <summary>Tells with an answer 503 when to come again, also to a client that takes no problem as its body.</summary>
internal sealed class RetryAfter : IExceptionHandler
{
    private const string Seconds = "1";

    public static void Set(HttpResponse response) => response.Headers.RetryAfter = Seconds;

    /// <returns>False: the answer is still to be written.</returns>
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            Set(httpContext.Response);
        }

        return ValueTask.FromResult(false);
    }
}
