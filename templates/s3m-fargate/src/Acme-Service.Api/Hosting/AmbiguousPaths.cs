using Acme_Service.Shared;
using Microsoft.AspNetCore.Http.Features;

namespace Acme_Service.Api.Hosting;

internal static class AmbiguousPaths
{
    private const string Detail =
        @"The path holds a dot segment, an empty segment, a backslash, a #, or an encoded . / \ ? # or %. Send a path without these.";

    /// <summary>
    /// Answers 400 where another reader may find another path, such as /public/%2e%2e/admin: whoever authorized the request may have
    /// decided on that one. No such path has a use, so it holds for every endpoint and whatever stands in front.
    /// </summary>
    public static void RefuseAmbiguousPaths(this WebApplication app) => app.Use(Refuse);

    private static Task Refuse(HttpContext context, RequestDelegate next)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!AmbiguousPath.Is(PathOf(target)))
        {
            return next(context);
        }

        // The log must not name a route that was not asked for.
        context.SetEndpoint(null);
        return Results.Problem(Detail, statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(context);
    }

    /// <summary>The path as it was sent; in a target with scheme and host (RFC 9112, section 3.2.2) what follows the host.</summary>
    private static ReadOnlySpan<char> PathOf(ReadOnlySpan<char> target)
    {
        var path = target.IndexOf('?') is var query and >= 0 ? target[..query] : target;
        if (path is ['/', ..] || path.IndexOf("://") is not (var scheme and >= 0))
        {
            return path;
        }

        var authority = path[(scheme + "://".Length)..];
        return authority.IndexOfAny('/', '\\', '#') is var end and >= 0 ? authority[end..] : [];
    }
}
