using System.Net;
using Acme.Orders.Api.Items.DynamoDb;
using Acme.Orders.Shared;
using Amazon.DynamoDBv2;
using Microsoft.Extensions.DependencyInjection;

namespace Acme.Orders.Api.Tests.Items.DynamoDb;

/// <summary>The service with a DynamoDB that nobody listens for.</summary>
public sealed class DynamoDbOutageTests : IDisposable
{
    private readonly ApiApplication _application = new()
    {
        Store = null,
        Settings = new Dictionary<string, string> { [TableEnvironment.Name] = "items" },
        Configure = services => services.AddSingleton<IAmazonDynamoDB>(_ =>
        {
            var configuration = DynamoDbRegistration.Configuration();
            configuration.ServiceURL = "http://127.0.0.1:1";
            return new AmazonDynamoDBClient("someone", "secret", configuration);
        }),
    };

    [Fact]
    public async Task A_request_is_told_to_come_again_soon_and_logged_in_one_line()
    {
        using var caller = _application.CreateCaller();

        using var response = await caller.GetAsync(ApiApplication.Items);

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.StartsWith("Warning: GET /api/items answered 503", Assert.Single(_application.Log.Warnings), StringComparison.Ordinal);
    }

    public void Dispose() => _application.Dispose();
}
