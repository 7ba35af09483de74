using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Acme_Service.Api.Items;

/// <summary>Conditional requests (RFC 9110, section 13) on an item's version.</summary>
internal static class ItemPreconditions
{
    /// <returns>The answer to a header that is no list of entity tags: a condition that cannot be read must not count as one that holds.</returns>
    public static ProblemHttpResult? UnreadablePrecondition(this HttpRequest request) =>
        IsReadable(request.Headers.IfMatch) && IsReadable(request.Headers.IfNoneMatch)
            ? null
            : TypedResults.Problem(
                "If-Match and If-None-Match take * or entity tags in double quotes, such as \"1\", separated by commas.",
                statusCode: StatusCodes.Status400BadRequest);

    public static void SetETag(this HttpResponse response, Item item) => response.Headers.ETag = ETagOf(item);

    public static bool HasIfMatch(this HttpRequest request) => request.Headers.IfMatch.Count > 0;

    public static bool IfMatchNames(this HttpRequest request, Item item) =>
        Names(request.Headers.IfMatch, item, useStrongComparison: true);

    public static bool IfNoneMatchNames(this HttpRequest request, Item item) =>
        Names(request.Headers.IfNoneMatch, item, useStrongComparison: false);

    public static ProblemHttpResult IfMatchRequired() => TypedResults.Problem(
        "Send If-Match with the ETag under which the item was last read.",
        statusCode: StatusCodes.Status428PreconditionRequired,
        type: "https://tools.ietf.org/html/rfc6585#section-3");

    public static ProblemHttpResult ItemHasChanged() => TypedResults.Problem(
        "The item was changed since it was read. Read it again, then repeat the request with its ETag in If-Match.",
        statusCode: StatusCodes.Status412PreconditionFailed);

    private static bool IsReadable(StringValues header) => header.Count == 0 || EntityTagHeaderValue.TryParseStrictList(header, out _);

    private static string ETagOf(Item item) => $"\"{item.Version}\"";

    private static bool Names(StringValues header, Item item, bool useStrongComparison)
    {
        if (header.Count == 0 || !EntityTagHeaderValue.TryParseList(header, out var tags))
        {
            return false;
        }

        EntityTagHeaderValue current = new(ETagOf(item));
        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(current, useStrongComparison));
    }
}
