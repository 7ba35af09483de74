using System.Net;
using Acme_Service.Api.Calls;
using Acme_Service.Api.Health;
using Acme_Service.Api.Hosting;
using Acme_Service.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using static Acme_Service.Api.Tests.Calls.PaymentsService;

namespace Acme_Service.Api.Tests.Calls;

public sealed class CalledServicesTests
{
    [Fact]
    public void The_infrastructure_sets_addresses_by_their_names() =>
        Assert.Equal("Calls__payments", CallsEnvironment.UrlOf("payments"));

    [Fact]
    public void A_service_reads_whom_it_calls()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(
            Path.Combine(folder, ServiceDefinition.FileName), """{ "name": "orders", "pathPrefix": "/orders", "calls": ["payments", "stock"] }""");

        Assert.Equal(["payments", "stock"], ServiceDefinition.Read(folder).Calls);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("payments")]
    [InlineData("/payments")]
    [InlineData("ftp://payments")]
    public void Without_an_address_the_caller_is_told_what_to_set(string? address)
    {
        using var caller = Caller(new Dictionary<string, string?> { ["Calls:payments"] = address });

        var problem = Assert.Throws<InvalidOperationException>(() => caller.GetRequiredService<IHttpClientFactory>().CreateClient("payments"));

        Assert.StartsWith("Calls__payments does not say where payments is.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Impossible_limits_are_refused()
    {
        using var caller = Caller(new Dictionary<string, string?> { ["CallLimits:AttemptSeconds"] = "0", ["CallLimits:TotalSeconds"] = "29" });

        var problems = Assert.Throws<OptionsValidationException>(() => caller.GetRequiredService<IOptions<CallLimits>>().Value).Failures;

        Assert.Equal(2, problems.Count());
    }

    [Theory]
    [InlineData(200, HealthStatus.Healthy)]
    [InlineData(500, HealthStatus.Unhealthy)]
    public async Task The_health_of_a_called_service_is_its_own(int status, HealthStatus expected)
    {
        await using var payments = await StartAsync(Status(status));

        Assert.Equal(expected, await payments.CheckAsync());
        Assert.Equal(HealthRegistration.LivePath, Assert.Single(payments.Requests).Path);
    }

    [Fact]
    public async Task A_called_service_that_is_away_is_not_healthy()
    {
        var payments = await StartAsync();
        await payments.StopAsync();

        Assert.Equal(HealthStatus.Unhealthy, await payments.CheckAsync());
        await payments.DisposeAsync();
    }

    [Theory]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/health/store", HttpStatusCode.OK)]
    [InlineData("/health/calls", HttpStatusCode.ServiceUnavailable)]
    public async Task Another_service_that_is_away_takes_no_traffic_from_this_one(string path, HttpStatusCode expected)
    {
        using ApiApplication application = new()
        {
            Configure = services => services.AddHealthChecks()
                .AddCheck("another service", () => HealthCheckResult.Unhealthy(), [CalledServices.HealthTag]),
        };

        Assert.Equal(expected, (await application.CreateClient().GetAsync(path)).StatusCode);
    }
}
