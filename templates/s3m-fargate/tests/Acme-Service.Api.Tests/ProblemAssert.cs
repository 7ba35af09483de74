using System.Net;
using System.Text.Json.Nodes;

namespace Acme_Service.Api.Tests;

internal static class ProblemAssert
{
    /// <summary>The answer is ProblemDetails of this status.</summary>
    public static async Task<JsonNode> IsProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        // Not ReadFromJsonAsync: the node it gives ignores case.
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal((int)status, (int)problem["status"]!);
        return problem;
    }

    /// <summary>The answer is a 400 that complains of this member.</summary>
    public static async Task IsValidationProblemAsync(HttpResponseMessage response, string member)
    {
        var problem = await IsProblemAsync(response, HttpStatusCode.BadRequest);
        Assert.NotNull(problem["errors"]?[member]);
    }
}
