using System.Net;
using System.Net.Http.Json;
using Acme.Orders.Api.Hosting;
using Acme.Orders.Shared;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Acme.Orders.Api.Tests.Hosting;

public sealed class LambdaFunctionTests : IDisposable
{
    private const string Path = "/live/api/items";

    private readonly ApiApplication _application = new();
    private readonly WebApplicationFactory<Program> _function;

    public LambdaFunctionTests() => _function = _application.WithWebHostBuilder(builder => builder
        .UseSetting("AWS_LAMBDA_FUNCTION_NAME", "api")
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

        using var response = await client.PostAsJsonAsync(ApiApplication.Items, new { name = "bolt" });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.StartsWith(Path + "/", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

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
