using System.Net;
using System.Net.Http.Json;
using Acme_Service.Api.Hosting;
using Acme_Service.Shared;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Acme_Service.Api.Tests.Hosting;

public sealed class LambdaFunctionTests : IDisposable
{
    private const string Path = "/live/acme-api/acme-items";

    private readonly ApiApplication _application = new();
    private readonly WebApplicationFactory<Program> _function;

    public LambdaFunctionTests() => _function = _application.WithWebHostBuilder(builder => builder
        .UseSetting("AWS_LAMBDA_FUNCTION_NAME", "acme-api")
        .UseSetting(GatewayContextEnvironment.Headers, "x-principal-id=context.authorizer.principalId,x-roles=context.authorizer.roles,x-expires=context.authorizer.expires"));

    public void Dispose()
    {
        _function.Dispose();
        _application.Dispose();
    }

    [Fact]
    public async Task What_is_created_is_where_the_client_can_find_it()
    {
        using var client = CreateCaller();
        client.DefaultRequestHeaders.Add(LambdaRequestContext.Header, $$"""{ "stage": "live", "path": "{{Path}}", "authorizer": { "principalId": "someone", "roles": "writer", "expires": "4102444800" } }""");

        using var response = await client.PostAsJsonAsync(ApiApplication.AcmeItems, new { name = "bolt" });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.StartsWith(Path + "/", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }
#if (UseJwt)

    [Fact]
    public async Task Headers_of_the_client_make_nobody_a_caller()
    {
        using var client = CreateCaller();

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(ApiApplication.AcmeItems)).StatusCode);
    }

    [Fact]
    public async Task Outside_of_a_function_the_headers_stay_as_they_are()
    {
        using var client = _application.CreateCaller();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(ApiApplication.AcmeItems)).StatusCode);
    }
#endif

    private HttpClient CreateCaller()
    {
        using var caller = _application.CreateCaller();
        var client = _function.CreateClient();
        foreach (var header in caller.DefaultRequestHeaders)
        {
            client.DefaultRequestHeaders.Add(header.Key, header.Value);
        }

        return client;
    }
}
