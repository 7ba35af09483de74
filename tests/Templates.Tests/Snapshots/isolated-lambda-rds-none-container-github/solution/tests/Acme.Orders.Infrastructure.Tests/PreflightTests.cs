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
        "publicAlb.domain.hostedZone.id", "\"Z0000000000000000000\"",
        "error: dev.json: publicAlb.domain.hostedZone.id is Z0000000000000000000, which is nobody's; give the id of your hosted zone.")]
    [InlineData(
        "publicAlb.domain", """{ "name": "a.example.com", "certificateArn": "arn:aws:acm:eu-west-1:111122223333:certificate/one" }""",
        "error: dev.json: publicAlb.domain.name is a.example.com, which nobody can own; give a name of yours.")]
    public void A_placeholder_stops_the_pipeline(string path, string value, string finding)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting(path, value);
        var findings = Preflight.Of("dev", solution.Root);

        Assert.Equal([finding], findings);
        Assert.True(Preflight.Stops(findings));
    }
}
