using System.Text;
using System.Text.Json.Nodes;
using Acme_Service.Authorizer.Runtime;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Runtime;

/// <summary>The Lambda Runtime API, played by a handler in memory; the published program speaks to it by the same client.</summary>
public sealed class RuntimeLoopTests : IDisposable
{
    private readonly FakeRuntimeApi _api = new();
    private readonly HttpClient _http;
    private readonly LambdaRuntimeClient _runtime;

    public RuntimeLoopTests()
    {
        _http = new HttpClient(_api);
        _runtime = new LambdaRuntimeClient(_http, "127.0.0.1:9001");
    }

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Invocations_are_answered_one_after_the_other()
    {
        _api.Invoke("1", "a").Invoke("2", "b");

        await RunAsync(async request => new MemoryStream(Encoding.UTF8.GetBytes("got " + await ReadAsync(request))));

        Assert.Equal(["invocation/1/response: got a", "invocation/2/response: got b"], _api.Posts);
    }

    [Fact]
    public async Task A_failure_is_reported_and_the_loop_goes_on()
    {
        _api.Invoke("1", "a").Invoke("2", "b");

        await RunAsync(request => _api.Posts.Count == 0 ? throw new UnauthorizedException() : Task.FromResult<Stream>(new MemoryStream()));

        var error = JsonNode.Parse(_api.Posts[0]["invocation/1/error: ".Length..])!;
        Assert.Equal("Unauthorized", error["errorMessage"]!.GetValue<string>());
        Assert.Equal("UnauthorizedException", error["errorType"]!.GetValue<string>());
        Assert.Equal("invocation/2/response: ", _api.Posts[1]);
    }

    [Fact]
    public async Task A_failure_of_HTTP_in_the_handler_is_reported_too()
    {
        _api.Invoke("1", "a");

        await RunAsync(_ => throw new HttpRequestException("DynamoDB"));

        Assert.StartsWith("invocation/1/error: ", Assert.Single(_api.Posts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_to_start_is_reported()
    {
        await _runtime.ReportInitErrorAsync(new InvalidOperationException("AUTH_ISSUERS: is empty."));

        Assert.StartsWith("init/error: {\"errorMessage\":\"AUTH_ISSUERS: is empty.\"", Assert.Single(_api.Posts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_decision_is_carried()
    {
        var authorizer = new TestAuthorizer();
        _api.Invoke("1", (await File.ReadAllTextAsync(TestAuthorizer.EventFile, TestContext.Current.CancellationToken))
            .Replace("TOKEN_VALUE", authorizer.Token(), StringComparison.Ordinal));

        await RunAsync(authorizer.CreateFunction().HandleAsync);

        Assert.Contains("\"principalId\":\"user-1\"", Assert.Single(_api.Posts), StringComparison.Ordinal);
    }

    private async Task RunAsync(Func<Stream, Task<Stream>> handler) =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _runtime.RunAsync(handler, _api.NoMore));

    private static async Task<string> ReadAsync(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
