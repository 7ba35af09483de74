using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using TemplateGenerator.Trial;
using TemplateGenerator.Verification;

namespace Package.Tests;

/// <summary>A service that calls another one, by the code that the solution's own docs/operations.md shows.</summary>
[Collection(nameof(GrownSolutions))]
public sealed partial class ServicesThatCall(GrownSolutions grown)
{
    private const string Api = "src/Acme.Orders.Api";
    private const string Payments = "src/Acme.Orders.Payments";

    [Fact]
    public async Task ReachTheOtherAsTheirOwnCaller()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var solution = grown.Solutions[GrownSolutions.OnDynamoDb];
        await using var payments = await RunningApi.StartAsync(solution.PathOf(Payments), environment: null, cancellation);
        await using var api = await RunningApi.StartAsync(
            solution.PathOf(Api), new Dictionary<string, string> { ["Calls__payments"] = payments.Client.BaseAddress!.ToString() }, cancellation);

        using var made = await SendAsync(payments, HttpMethod.Post, "/payments/payments", "alice");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);

        using var own = await SendAsync(api, HttpMethod.Get, "/api/payments", "alice");
        using var others = await SendAsync(api, HttpMethod.Get, "/api/payments", "bob");
        using var nobodys = await SendAsync(api, HttpMethod.Get, "/api/payments", caller: null);

        Assert.Contains("by alice", await own.Content.ReadAsStringAsync(cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, others.StatusCode);
        Assert.DoesNotContain("by alice", await others.Content.ReadAsStringAsync(cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, nobodys.StatusCode);
    }

    [Fact]
    public async Task KeepTheirPlaceWhileTheOtherIsAway()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var solution = grown.Solutions[GrownSolutions.OnDynamoDb];
        var payments = await RunningApi.StartAsync(solution.PathOf(Payments), environment: null, cancellation);
        await using var api = await RunningApi.StartAsync(
            solution.PathOf(Api), new Dictionary<string, string> { ["Calls__payments"] = payments.Client.BaseAddress!.ToString() }, cancellation);

        using var there = await SendAsync(api, HttpMethod.Get, "/health/calls", caller: null);
        await payments.DisposeAsync();
        using var away = await SendAsync(api, HttpMethod.Get, "/health/calls", caller: null);
        using var ready = await SendAsync(api, HttpMethod.Get, "/health/ready", caller: null);
        using var refused = await SendAsync(api, HttpMethod.Get, "/api/payments", "alice");

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable],
            [there.StatusCode, away.StatusCode, ready.StatusCode, refused.StatusCode]);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    /// <summary>Has the first service call payments.</summary>
    internal static void Connect(RenderedSolution solution)
    {
        var page = File.ReadAllText(solution.PathOf("docs/operations.md"));
        var section = page[page.IndexOf("### How does a service call another one?", StringComparison.Ordinal)..];
        var code = Code().Matches(section).Select(match => match.Groups["code"].Value).Take(3).ToList();

        Change($"{Api}/service.json", "\"port\": 8080,", $"\"port\": 8080,\n  {code[0].Trim()},");
        Directory.CreateDirectory(solution.PathOf($"{Api}/Payments"));
        File.WriteAllText(solution.PathOf($"{Api}/Payments/PaymentsClient.cs"), $"namespace Acme.Orders.Api.Payments;\n\n{code[1]}");
        Change($"{Api}/Program.cs", "builder.AddCalledServices(service);\n", $"builder.AddCalledServices(service);\n{code[2]}");
        Change($"{Api}/Program.cs", "using Acme.Orders.Api.Resilience;\n", "using Acme.Orders.Api.Payments;\nusing Acme.Orders.Api.Resilience;\n");
        Change(
            $"{Api}/Program.cs",
            "app.MapServiceHealth();\n",
            "app.MapServiceHealth();\napp.MapGet(\"/api/payments\", (PaymentsClient payments, CancellationToken end) => payments.ListAsync(end)).ExcludeFromDescription();\n");

        void Change(string file, string from, string to) =>
            File.WriteAllText(solution.PathOf(file), new Edit(file, from, to).ApplyTo(File.ReadAllText(solution.PathOf(file))));
    }

    private static async Task<HttpResponseMessage> SendAsync(RunningApi api, HttpMethod method, string path, string? caller)
    {
        using HttpRequestMessage request = new(method, path);
        if (caller is not null)
        {
            request.Headers.Add("x-principal-id", caller);
            request.Headers.Add("x-roles", "writer");
            request.Headers.Add("x-expires", "4102444800");
        }

        if (method == HttpMethod.Post)
        {
            request.Content = JsonContent.Create(new { name = $"by {caller}" });
        }

        return await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"^```\w+\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
