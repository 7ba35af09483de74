using System.Globalization;

namespace Acme.Orders.Infrastructure.Tests;

public class PreflightTests
{
    [Fact]
    public void An_environment_that_is_ready_is_not_talked_about()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders");

        Assert.Empty(Preflight.Of("dev", solution.Root));
    }

    [Fact]
    public void Production_without_an_address_for_alarms_or_protection_is_pointed_out_and_may_be_deployed()
    {
        var settings = TestEnvironments.Prod;
        settings["deletionProtection"] = false;
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithEnvironmentFile("prod.json", settings.ToJsonString());
        var findings = Preflight.Of("prod", solution.Root);

        Assert.Equal(
            [
                "warning: prod.json: operations.alarmEmail is null, so that nobody is told of an alarm; give an address that somebody reads.",
                "warning: prod.json: deletionProtection is false; set it to true once the first deployment has succeeded.",
            ],
            findings);
        Assert.False(Preflight.Stops(findings));
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(0, false)]
    public void A_boundary_that_leaves_out_the_function_that_changes_logins_is_pointed_out(int rotationDays, bool isPointedOut)
    {
        var days = rotationDays.ToString(CultureInfo.InvariantCulture);
        using var solution = new SolutionFolder().WithService("orders", "/orders")
            .WithSetting("permissionsBoundary", "\"limits\"").WithSetting("rds.rotationDays", days);

        Assert.Equal(isPointedOut, Preflight.Of("dev", solution.Root).Any(finding => finding.Contains("rds.rotationDays", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(
        "authorizer.issuers", """["https://issuer.example.com/"]""",
        "error: dev.json: authorizer.issuers holds https://issuer.example.com/, from which no token comes; name the issuer of your callers' tokens.")]
    public void A_placeholder_stops_the_pipeline(string path, string value, string finding)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting(path, value);
        var findings = Preflight.Of("dev", solution.Root);

        Assert.Equal([finding], findings);
        Assert.True(Preflight.Stops(findings));
    }
}
