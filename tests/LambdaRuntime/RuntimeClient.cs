using System.Net.Http.Json;

namespace LambdaRuntime;

/// <summary>The Lambda Runtime API of 2018-06-01: invocations are asked for and answered over local HTTP, one at a time.</summary>
/// <param name="runtimeApi">Host and port.</param>
internal sealed class RuntimeClient(string runtimeApi) : IDisposable
{
    // An invocation may be long in coming.
    private readonly HttpClient _http = new()
    {
        BaseAddress = new Uri($"http://{runtimeApi}/2018-06-01/runtime/"),
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Answers invocations until the process is stopped.</summary>
    public async Task RunAsync(Func<Stream, Task<Stream>> handler)
    {
        while (true)
        {
            await AnswerNextAsync(handler);
        }
    }

    /// <summary>Says that the function cannot be started.</summary>
    public Task ReportInitErrorAsync(Exception exception) => ReportAsync("init/error", exception);

    public void Dispose() => _http.Dispose();

    private async Task AnswerNextAsync(Func<Stream, Task<Stream>> handler)
    {
        using var next = await _http.GetAsync(new Uri("invocation/next", UriKind.Relative));
        _ = next.EnsureSuccessStatusCode();
        var invocation = $"invocation/{next.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").Single()}";
        await using var request = await next.Content.ReadAsStreamAsync();
        Stream response;
        try
        {
            response = await handler(request);
        }
#pragma warning disable CA1031 // Do not catch general exception types: a function may fail by any
        catch (Exception e)
#pragma warning restore CA1031
        {
            await ReportAsync($"{invocation}/error", e);
            return;
        }

        using var content = new StreamContent(response);
        await PostAsync($"{invocation}/response", content);
    }

    private async Task ReportAsync(string address, Exception exception)
    {
        using var content = JsonContent.Create(new { errorMessage = exception.Message, errorType = exception.GetType().Name });
        await PostAsync(address, content);
    }

    private async Task PostAsync(string address, HttpContent content)
    {
        using var response = await _http.PostAsync(new Uri(address, UriKind.Relative), content);
        _ = response.EnsureSuccessStatusCode();
    }
}
