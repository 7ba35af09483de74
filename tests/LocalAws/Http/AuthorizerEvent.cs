using System.Text.Json.Nodes;
using LocalAws.Requests;
using LocalAws.Stacks;

namespace LocalAws.Http;

/// <summary>The event in payload format 2.0 that an HTTP API sends to its authorizer.</summary>
internal static class AuthorizerEvent
{
    public static JsonObject Of(GatewayRequest request, string routeKey, IEnumerable<string> identity)
    {
        var headers = request.Headers
            .GroupBy(header => header.Key.ToUpperInvariant(), StringComparer.Ordinal)
            .Select(header => KeyValuePair.Create(LowerCase(header.Key), (JsonNode?)string.Join(',', header.Select(entry => entry.Value))));
        return new JsonObject
        {
            ["version"] = "2.0",
            ["type"] = "REQUEST",
            ["routeArn"] = $"arn:aws:execute-api:{LocalStack.Region}:{LocalStack.Account}:api/$default/{request.Method}{request.Path}",
            ["identitySource"] = new JsonArray([.. identity.Select(value => (JsonNode)value)]),
            ["routeKey"] = routeKey,
            ["rawPath"] = request.Path,
            ["rawQueryString"] = request.Query.TrimStart('?'),
            ["headers"] = new JsonObject(headers),
            ["requestContext"] = new JsonObject
            {
                ["accountId"] = LocalStack.Account,
                ["http"] = new JsonObject { ["method"] = request.Method, ["path"] = request.Path, ["protocol"] = "HTTP/1.1" },
                ["routeKey"] = routeKey,
                ["stage"] = "$default",
            },
        };
    }

#pragma warning disable CA1308 // Normalize strings to uppercase: API Gateway writes header names in lower case
    private static string LowerCase(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308
}
