namespace LocalAws.Requests;

/// <summary>Sends requests on, path and query as they are.</summary>
internal sealed class Forwarder : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });

    public async Task<GatewayAnswer> SendAsync(GatewayRequest request, Uri server)
    {
        var exact = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri($"http://{server.Authority}{request.Path}{request.Query}", exact))
        {
            Content = request.Body.Length > 0 ? new ByteArrayContent(request.Body) : null,
        };
        foreach (var (name, value) in request.WithoutHeader("Host").WithoutHeader("Content-Length").Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var answer = await _http.SendAsync(message, CancellationToken.None);
        var headers = answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
            .SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)));
        return new GatewayAnswer((int)answer.StatusCode, [.. headers], await answer.Content.ReadAsByteArrayAsync());
    }

    public void Dispose() => _http.Dispose();
}
