using System.Text.Json.Nodes;
using System.Threading.Channels;
using LocalAws.Requests;
using Microsoft.AspNetCore.Http;

namespace LocalAws.Functions;

/// <summary>The Lambda Runtime API of 2018-06-01, for one instance of one function.</summary>
internal sealed class RuntimeApi : IAsyncDisposable
{
    private const string Base = "/2018-06-01/runtime/";

    private readonly Channel<Invocation> _waiting = Channel.CreateUnbounded<Invocation>();
    private LoopbackServer? _server;
    private Invocation? _running;
    private string? _initError;

    /// <summary>Host and port, as AWS_LAMBDA_RUNTIME_API names them.</summary>
    public string Address => _server!.Address.Authority;

    public static async Task<RuntimeApi> StartAsync()
    {
        var api = new RuntimeApi();
        api._server = await LoopbackServer.StartAsync(api.AnswerAsync);
        return api;
    }

    public async Task<string> InvokeAsync(string payload, TimeSpan timeout)
    {
        var invocation = new Invocation(payload);
        if (_initError is { } message)
        {
            invocation.Fail(message);
        }
        else
        {
            _waiting.Writer.TryWrite(invocation);
        }

        var answer = await Task.WhenAny(invocation.Answer, Task.Delay(timeout));
        return answer == invocation.Answer
            ? await invocation.Answer
            : throw new FunctionErrorException($"Task timed out after {timeout.TotalSeconds} seconds");
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var (method, path) = (context.Request.Method, context.Request.Path.Value![Base.Length..]);
        switch (method, path)
        {
            case ("GET", "invocation/next"):
                _running = await _waiting.Reader.ReadAsync(context.RequestAborted);
                context.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = _running.Id;
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync(_running.Payload);
                return;
            case ("POST", "init/error"):
                _initError = Message(body);
                while (_waiting.Reader.TryRead(out var waiting))
                {
                    waiting.Fail(_initError);
                }

                break;
            case ("POST", _) when path == $"invocation/{_running?.Id}/response":
                _running!.Succeed(body);
                break;
            case ("POST", _) when path == $"invocation/{_running?.Id}/error":
                _running!.Fail(Message(body));
                break;
            default:
                throw new InvalidOperationException($"The Runtime API has no {method} {path} at this moment.");
        }

        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private static string Message(string error) => JsonNode.Parse(error)!["errorMessage"]!.GetValue<string>();
}
