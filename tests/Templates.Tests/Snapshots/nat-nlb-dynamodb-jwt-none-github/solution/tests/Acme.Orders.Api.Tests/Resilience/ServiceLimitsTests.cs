using Acme.Orders.Api.Resilience;
using Acme.Orders.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;

namespace Acme.Orders.Api.Tests.Resilience;

public sealed class ServiceLimitsTests
{
    [Fact]
    public void The_infrastructure_sets_limits_by_their_names()
    {
        Assert.Equal($"{ServiceLimits.Section}__{nameof(ServiceLimits.ConcurrentRequests)}", LimitsEnvironment.ConcurrentRequests);
        Assert.Equal($"{ServiceLimits.Section}__{nameof(ServiceLimits.DrainSeconds)}", LimitsEnvironment.DrainSeconds);
    }

    [Fact]
    public async Task A_service_with_impossible_limits_does_not_start_and_names_each_of_them()
    {
        // Not by WebApplicationFactory: where a program ends before the factory has seen it start, it throws whatever it runs into.
        var problems = (await Assert.ThrowsAsync<OptionsValidationException>(StartAsync)).Failures;

        Assert.Contains(problems, problem => problem.Contains("DeadlineSeconds", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("ConcurrentRequests", StringComparison.Ordinal));
    }

    private static async Task StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Limits:DeadlineSeconds"] = "60";
        builder.Configuration["Limits:ConcurrentRequests"] = "0";
        builder.AddResilience();
        await using var service = builder.Build();
        await service.StartAsync(TestContext.Current.CancellationToken);
    }
}
