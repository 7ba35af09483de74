using System.Net;
using TemplateGenerator.Trial;

namespace Scaffold.Tests;

/// <summary>A running API that is told of an OpenTelemetry collector.</summary>
public sealed class WithACollector
{
    private const string Api = "src/Acme.Orders.Api/Acme.Orders.Api.csproj";

    /// <summary>More than the 2 s that the API waits for a collector, on a busy machine; without them it would wait 10.</summary>
    private static readonly TimeSpan _end = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task TracesMetricsAndTheLogArriveAndACollectorThatIsAwayKeepsNobodyFromEnding()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var solution = await BuiltSolution.CreateAsync(new() { ["database"] = "none", ["auth"] = "none" }, Api);
        await using var collector = await Collector.StartAsync(cancellation);

        await using (var api = await StartAsync(solution, collector.Address))
        {
            using var refused = await api.Client.GetAsync(new Uri("/api/items?limit=0", UriKind.Relative), cancellation);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            _ = await api.TerminateAsync(TimeSpan.FromSeconds(30), cancellation);
        }

        Assert.Equal(["/v1/logs", "/v1/metrics", "/v1/traces"], collector.Received.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("GET /api/items answered 400", collector.Received["/v1/logs"], StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", collector.Received["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("GET /api/items", collector.Received["/v1/traces"], StringComparison.Ordinal);

        using var silent = Collector.StartSilent();
        await using (var api = await StartAsync(solution, new Uri($"http://{silent.LocalEndpoint}")))
        {
            using var listed = await api.Client.GetAsync(new Uri("/api/items", UriKind.Relative), cancellation);
            Assert.InRange(await api.TerminateAsync(TimeSpan.FromSeconds(30), cancellation), TimeSpan.Zero, _end);
        }
    }

    private static Task<RunningApi> StartAsync(BuiltSolution solution, Uri collector) => RunningApi.StartAsync(
        solution.ApiProject,
        new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.ToString(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            // The first span must not be sampled away, nor the first batch wait.
            ["OTEL_TRACES_SAMPLER"] = "always_on",
        },
        TestContext.Current.CancellationToken);
}
