using System.Net.Http.Headers;
using System.Text.Json;

namespace Acme_Service.Authorizer.Runtime;

/// <summary>The Lambda Runtime API of 2018-06-01: invocations are asked for and answered over local HTTP, one at a time.</summary>
internal sealed class LambdaRuntimeClient(HttpClient http, string runtimeApi)
{
    private readonly string _base = $"http://{runtimeApi}/2018-06-01/runtime";

    /// <summary>Answers invocations until the process is stopped.</summary>
    public async Task RunAsync(Func<Stream, Task<Stream>> handler, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await AnswerNextAsync(handler, stop);
        }
    }

    /// <summary>Says that the function cannot be started.</summary>
    public Task ReportInitErrorAsync(Exception exception) => ReportAsync($"{_base}/init/error", exception);

    private async Task AnswerNextAsync(Func<Stream, Task<Stream>> handler, CancellationToken stop)
    {
        // Lambda freezes the process while it waits for this answer, for hours if need be: the client has no timeout.
        using var next = await http.GetAsync($"{_base}/invocation/next", stop);
        next.EnsureSuccessStatusCode();
        var invocation = $"{_base}/invocation/{next.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").Single()}";
        await using var request = await next.Content.ReadAsStreamAsync(stop);
        Stream response;
        try
        {
            response = await handler(request);
        }
        catch (Exception e)
        {
            await ReportAsync($"{invocation}/error", e);
            return;
        }

        await PostAsync($"{invocation}/response", new StreamContent(response));
    }

    private Task ReportAsync(string address, Exception exception)
    {
        var error = RuntimeError.From(exception);
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(error, AuthorizerJson.Default.RuntimeError));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.aws.lambda.error+json");
        content.Headers.Add("Lambda-Runtime-Function-Error-Type", error.ErrorType);
        return PostAsync(address, content);
    }

    private async Task PostAsync(string address, HttpContent content)
    {
        using (content)
        {
            using var response = await http.PostAsync(new Uri(address), content);
            response.EnsureSuccessStatusCode();
        }
    }
}

/// <summary>A failed invocation, as the Lambda Runtime API wants it reported.</summary>
internal sealed record RuntimeError(string ErrorMessage, string ErrorType, IReadOnlyList<string> StackTrace)
{
    public static RuntimeError From(Exception exception) =>
        new(exception.Message, exception.GetType().Name, exception.StackTrace?.Split('\n') ?? []);
}
