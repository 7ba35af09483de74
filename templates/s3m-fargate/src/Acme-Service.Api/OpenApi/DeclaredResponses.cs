using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace Acme_Service.Api.OpenApi;

internal static class DeclaredResponses
{
    public static OpenApiResponse? Response(this OpenApiOperation operation, int status) =>
        operation.Responses?.GetValueOrDefault(Key(status)) as OpenApiResponse;

    public static bool Has(this OpenApiOperation operation, int status) => operation.Response(status) is not null;

    /// <summary>Adds a status unless the endpoint declares it itself.</summary>
    public static void Declare(this OpenApiOperation operation, int status)
    {
        operation.Responses ??= [];
        operation.Responses.TryAdd(Key(status), new OpenApiResponse { Description = ReasonPhrases.GetReasonPhrase(status) });
    }

    public static void SortResponses(this OpenApiOperation operation)
    {
        OpenApiResponses sorted = [];
        foreach (var (status, response) in operation.Responses!.OrderBy(response => response.Key, StringComparer.Ordinal))
        {
            sorted.Add(status, response);
        }

        operation.Responses = sorted;
    }

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);
}
