using System.Net;

namespace Scaffold.Tests.Gateway;

/// <summary>REST API, Lambda function.</summary>
public sealed class ThroughLambda(LambdaDeployment deployment) : ThroughRestApi(deployment), IClassFixture<LambdaDeployment>
{
    private const string Context = "x-amzn-request-context";

    [Theory]
    [InlineData(Context)]
    [InlineData("X-Amzn-Request-Context")]
    public async Task ContextOfTheClientNeverReachesTheService(string header)
    {
        var caller = GatewayClient.Somebody();

        var seen = await Client.SeenByTheServiceAsync(
            Client.Token(subject: caller), request => request.Headers.Add(header, """{"authorizer":{"principalId":"administrator","roles":"admin"}}"""));

        Assert.Equal([caller], seen.Values("x-principal-id"));
        Assert.DoesNotContain("administrator", Assert.Single(seen.Values(Context)), StringComparison.Ordinal);
    }

    /// <summary>An event as of a caller other than the gateway.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("""{"stage":"live","authorizer":{}}""")]
    public async Task HeadersOfTheClientAloneMakeNobodyACaller(string? context)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(deployment.Container.Address, "api/items"));
        request.Headers.Add("x-principal-id", "administrator");
        request.Headers.Add("x-roles", "admin");
        request.Headers.Add("x-expires", "4102444800");
        if (context is not null)
        {
            request.Headers.Add(Context, context);
        }

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task WhatIsCreatedIsWhereTheClientFindsIt()
    {
        var writer = GatewayClient.Somebody();
        await deployment.GrantAsync(writer, "writer");

        using var created = await Client.SendAsync(HttpMethod.Post, "api/items", Client.Token(subject: writer));

        Assert.StartsWith("/live/api/items/", created.Headers.Location!.ToString(), StringComparison.Ordinal);
    }
}
