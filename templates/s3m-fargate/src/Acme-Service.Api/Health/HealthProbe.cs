namespace Acme_Service.Api.Health;

/// <summary>The container's own health check: the image has no shell and no curl, so the service asks itself.</summary>
internal static class HealthProbe
{
    /// <returns>The exit code: 0 when the service in this container answers, otherwise 1.</returns>
    public static async Task<int> RunAsync()
    {
        var ports = Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS") ?? "8080";
        var firstPort = ports.Split(';')[0];

        using HttpClient client = new() { Timeout = TimeSpan.FromSeconds(3) };
        try
        {
            using var response = await client.GetAsync($"http://127.0.0.1:{firstPort}{HealthRegistration.LivePath}");
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }
}
