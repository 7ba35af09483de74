namespace Acme_Service.Api.Resilience;

/// <summary>
/// Ends each connection with the answer to its next request once this instance is to stop. A client that keeps connections open
/// would otherwise send into one just as it is closed.
/// </summary>
internal sealed class ConnectionDraining(RequestDelegate next, Draining draining)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (draining.IsDraining)
        {
            context.Response.Headers.Connection = "close";
        }

        return next(context);
    }
}
