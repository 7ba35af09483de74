using Acme_Service.Api.Hosting;
using Microsoft.AspNetCore.Http;

namespace Acme_Service.Api.Tests.Hosting;

public sealed class LambdaRequestContextTests
{
    private const string Caller = """{ "stage": "live", "path": "/live/acme-api/acme-items", "authorizer": { "principalId": "someone", "roles": "reader,writer", "expires": "2000000000" } }""";

    private readonly HeaderDictionary _headers = new()
    {
        ["x-principal-id"] = "spoofed",
        ["x-roles"] = new[] { "admin", "root" },
        ["x-expires"] = "4102444800",
        ["X-Forwarded-Prefix"] = "/spoofed",
        ["x-other"] = "kept",
    };

    [Fact]
    public async Task What_the_gateway_says_of_the_caller_takes_the_place_of_what_the_client_says()
    {
        var headers = await AfterAsync(Caller);

        Assert.Equal("someone", headers["x-principal-id"].ToString());
        Assert.Equal("reader,writer", headers["x-roles"].ToString());
        Assert.Equal("2000000000", headers["x-expires"].ToString());
        Assert.Equal("kept", headers["x-other"].ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "authorizer": null }""")]
    [InlineData("""{ "authorizer": "someone" }""")]
    [InlineData("""{ "authorizer": { "principalId": null, "roles": ["admin"] } }""")]
    [InlineData("""{ "authorizer": { "principalId": { "principalId": "someone" } } }""")]
    [InlineData(Caller, Caller)]
    public async Task Without_exactly_one_context_that_names_a_caller_there_is_none(params string[] contexts)
    {
        var headers = await AfterAsync(contexts);

        Assert.False(headers.ContainsKey("x-principal-id"));
        Assert.False(headers.ContainsKey("x-roles"));
        Assert.False(headers.ContainsKey("x-expires"));
        Assert.False(headers.ContainsKey("X-Forwarded-Prefix"));
    }

    [Fact]
    public async Task Without_a_context_there_is_no_caller() =>
        Assert.False((await AfterAsync([])).ContainsKey("x-principal-id"));

    [Theory]
    [InlineData("/live/acme-api/acme-items", "/live")]
    [InlineData("/acme-api/acme-items", "")]
    [InlineData("/lively/acme-items", "")]
    public async Task The_prefix_is_the_stage_where_the_client_s_address_has_it(string path, string prefix)
    {
        var headers = await AfterAsync($$"""{ "stage": "live", "path": "{{path}}" }""");

        Assert.Equal(prefix, headers["X-Forwarded-Prefix"].ToString());
    }

    [Theory]
    [InlineData("x-principal-id")]
    [InlineData("=context.a")]
    [InlineData("x-principal-id=authorizer.principalId")]
    [InlineData("x-principal-id=context")]
    public void A_source_that_cannot_be_read_is_shown(string value)
    {
        var problem = Assert.Throws<InvalidOperationException>(() => LambdaHeaders.Parse(value));

        Assert.Contains($"GATEWAY_CONTEXT_HEADERS holds '{value}'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_that_does_not_know_the_headers_does_not_start() =>
        Assert.Contains("GATEWAY_CONTEXT_HEADERS is not set", Assert.Throws<InvalidOperationException>(() => LambdaHeaders.Parse(null)).Message, StringComparison.Ordinal);

    private async Task<IHeaderDictionary> AfterAsync(params string[] contexts)
    {
        DefaultHttpContext http = new();
        foreach (var header in _headers)
        {
            http.Request.Headers[header.Key] = header.Value;
        }

        http.Request.Headers[LambdaRequestContext.Header] = contexts;
        var headers = LambdaHeaders.Parse("x-principal-id=context.authorizer.principalId,x-roles=context.authorizer.roles,x-expires=context.authorizer.expires");
        await new LambdaRequestContext(_ => Task.CompletedTask, headers).InvokeAsync(http);
        return http.Request.Headers;
    }
}
