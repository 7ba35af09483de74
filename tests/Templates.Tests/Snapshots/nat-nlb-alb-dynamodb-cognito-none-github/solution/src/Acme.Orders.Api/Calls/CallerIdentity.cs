namespace Acme.Orders.Api.Calls;

/// <summary>Passes on who calls: the other service answers as if that caller had called it. Outside of a request, nobody calls.</summary>
/// <remarks>
/// The other service checks the claims of the token, not its signature. It believes whoever reaches it: what stands in front of it, and
/// each service whose service.json names it. Such a service could name any caller.
/// </remarks>
internal sealed class CallerIdentity(IHttpContextAccessor current) : DelegatingHandler
{
    private static readonly string[] _headers = ["Authorization"];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (current.HttpContext is { User.Identity.IsAuthenticated: true } context)
        {
            foreach (var name in _headers)
            {
                request.Headers.Remove(name);
                request.Headers.TryAddWithoutValidation(name, context.Request.Headers[name].ToString());
            }
        }

        return base.SendAsync(request, cancellationToken);
    }
}
