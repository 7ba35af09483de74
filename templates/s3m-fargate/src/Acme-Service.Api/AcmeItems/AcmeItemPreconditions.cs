using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Acme_Service.Api.AcmeItems;

/// <summary>Conditional requests (RFC 9110, section 13) on an acme item's version.</summary>
internal static class AcmeItemPreconditions
{
    /// <returns>The answer to a header that is no list of entity tags: a condition that cannot be read must not count as one that holds.</returns>
    public static ProblemHttpResult? UnreadablePrecondition(this HttpRequest request) =>
        IsReadable(request.Headers.IfMatch) && IsReadable(request.Headers.IfNoneMatch)
            ? null
            : TypedResults.Problem(
                "If-Match and If-None-Match take * or entity tags in double quotes, such as \"1\", separated by commas.",
                statusCode: StatusCodes.Status400BadRequest);

    public static void SetETag(this HttpResponse response, AcmeItem acmeItem) => response.Headers.ETag = ETagOf(acmeItem);

    public static bool HasIfMatch(this HttpRequest request) => request.Headers.IfMatch.Count > 0;

    /// <returns>The answer where a header forbids the request; null where it is carried out, or answered 304.</returns>
    public static ProblemHttpResult? FailedPrecondition(this HttpRequest request, AcmeItem acmeItem) =>
        request.HasIfMatch() && !Names(request.Headers.IfMatch, acmeItem, useStrongComparison: true)
            ? Refused("The acme item was changed since it was read. Read it again, then repeat the request with its ETag in If-Match.")
            : !IsRead(request) && request.IfNoneMatchNames(acmeItem)
                ? Refused("The acme item is still of a version that If-None-Match names.")
                : null;

    public static bool IfNoneMatchNames(this HttpRequest request, AcmeItem acmeItem) =>
        Names(request.Headers.IfNoneMatch, acmeItem, useStrongComparison: false);

    public static ProblemHttpResult IfMatchRequired() => TypedResults.Problem(
        "Send If-Match with the ETag under which the acme item was last read.",
        statusCode: StatusCodes.Status428PreconditionRequired,
        type: "https://tools.ietf.org/html/rfc6585#section-3");

    private static ProblemHttpResult Refused(string text) => TypedResults.Problem(text, statusCode: StatusCodes.Status412PreconditionFailed);

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool IsReadable(StringValues header) => header.Count == 0 || EntityTagHeaderValue.TryParseStrictList(header, out _);

    private static string ETagOf(AcmeItem acmeItem) => $"\"{acmeItem.Version}\"";

    private static bool Names(StringValues header, AcmeItem acmeItem, bool useStrongComparison)
    {
        if (header.Count == 0 || !EntityTagHeaderValue.TryParseList(header, out var tags))
        {
            return false;
        }

        EntityTagHeaderValue current = new(ETagOf(acmeItem));
        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(current, useStrongComparison));
    }
}
