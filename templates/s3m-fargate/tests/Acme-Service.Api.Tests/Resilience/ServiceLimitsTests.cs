#if (!UseLambda)
using Acme_Service.Api.Resilience;
using Acme_Service.Shared;
#endif
using Microsoft.Extensions.Options;

namespace Acme_Service.Api.Tests.Resilience;

public sealed class ServiceLimitsTests
{
#if (!UseLambda)
    [Fact]
    public void The_infrastructure_sets_limits_by_their_names()
    {
        Assert.Equal($"{ServiceLimits.Section}__{nameof(ServiceLimits.ConcurrentRequests)}", LimitsEnvironment.ConcurrentRequests);
        Assert.Equal($"{ServiceLimits.Section}__{nameof(ServiceLimits.DrainSeconds)}", LimitsEnvironment.DrainSeconds);
    }

#endif
    [Fact]
    public void A_service_with_impossible_limits_does_not_start_and_names_each_of_them()
    {
        using ApiApplication application = new()
        {
            Settings = new Dictionary<string, string> { ["Limits:DeadlineSeconds"] = "60", ["Limits:ConcurrentRequests"] = "0" },
        };

        var problems = Assert.Throws<OptionsValidationException>(application.CreateClient).Failures;

        Assert.Contains(problems, problem => problem.Contains("DeadlineSeconds", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("ConcurrentRequests", StringComparison.Ordinal));
    }
}
