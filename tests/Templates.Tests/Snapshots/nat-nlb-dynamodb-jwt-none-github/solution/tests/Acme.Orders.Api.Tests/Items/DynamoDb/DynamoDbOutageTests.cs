using System.Net;
using System.Net.Sockets;
using Acme.Orders.Api.Items.DynamoDb;
using Acme.Orders.Shared;
using Amazon.DynamoDBv2;
using Microsoft.Extensions.DependencyInjection;

namespace Acme.Orders.Api.Tests.Items.DynamoDb;

/// <summary>The service with a DynamoDB that nobody listens for, or that takes calls and answers none.</summary>
public sealed class DynamoDbOutageTests : IDisposable
{
    private readonly TcpListener _silent = new(IPAddress.Loopback, port: 0);

    public DynamoDbOutageTests() => _silent.Start();

    [Fact]
    public Task A_request_is_told_to_come_again_soon_and_logged_in_one_line_when_nobody_listens() => IsToldToComeAgainAsync("127.0.0.1:1");

    [Fact]
    public Task A_request_is_told_to_come_again_soon_and_logged_in_one_line_when_nobody_answers() => IsToldToComeAgainAsync($"{_silent.LocalEndpoint}");

    public void Dispose() => _silent.Dispose();

    private static async Task IsToldToComeAgainAsync(string endpoint)
    {
        using ApiApplication application = new()
        {
            Store = null,
            Settings = new Dictionary<string, string> { [TableEnvironment.Name] = "items" },
            Configure = services => services.AddSingleton<IAmazonDynamoDB>(_ =>
            {
                var configuration = DynamoDbRegistration.Configuration();
                configuration.ServiceURL = $"http://{endpoint}";
                configuration.Timeout /= 10;
                return new AmazonDynamoDBClient("someone", "secret", configuration);
            }),
        };
        using var caller = application.CreateCaller();

        using var response = await caller.GetAsync(ApiApplication.Items);

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.StartsWith("Warning: GET /api/items answered 503", Assert.Single(application.Log.Warnings), StringComparison.Ordinal);
    }
}
