using Microsoft.Extensions.Options;

namespace Acme.Orders.Api.Tests.Resilience;

public sealed class ServiceLimitsTests
{
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
