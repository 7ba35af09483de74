using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Tests;

/// <summary>
/// The steps in which zones come and go, each as the deployment of one template over another: the foundation can go first where nothing
/// that it exports is lost, and the services can where they import nothing new.
/// </summary>
public class ZoneTests
{
    private const string Two = """["eu-west-1a", "eu-west-1b"]""";
    private const string Three = """["eu-west-1a", "eu-west-1b", "eu-west-1c"]""";
    private const string WithoutTheSecond = """["eu-west-1a", "none", "eu-west-1c"]""";
    private const string WithAnotherSecond = """["eu-west-1a", "eu-west-1d", "eu-west-1c"]""";

    [Theory]
    [InlineData(Two, Three)]
    [InlineData(WithoutTheSecond, WithAnotherSecond)]
    public void A_zone_comes_when_the_foundation_goes_first(string before, string after)
    {
        var (old, current) = (With(before), With(after));

        Assert.Empty(Exports(old).Except(Exports(current)));
        Keeps(old, current);
    }

    [Theory]
    [InlineData(Three, Two)]
    [InlineData(Three, WithoutTheSecond)]
    public void A_zone_goes_when_the_services_go_first(string before, string after)
    {
        var (old, current) = (With(before), With(after));

        Assert.Empty(Imports(current).Except(Exports(old)));
        Assert.NotEmpty(Exports(old).Except(Exports(current)));
        Keeps(current, old);
    }

    [Theory]
    [InlineData(WithoutTheSecond)]
    [InlineData(WithAnotherSecond)]
    public void Every_zone_of_the_settings_is_used_and_no_other(string zones)
    {
        var app = With(zones);
        var used = app.Foundation.Properties("AWS::EC2::Subnet").Select(subnet => (string?)subnet["AvailabilityZone"]).Distinct();
        var expected = JsonNode.Parse(zones)!.Texts().Except(["none"]).ToList();

        Assert.Equal(expected.Order(), used.Order());
        Assert.Equal(expected.Count, app.Services.ServiceSubnets.Select(subnet => subnet!.ToJsonString()).Distinct().Count());
        Assert.All(app.Stacks, stack => Assert.Empty(new TemplateReferences(stack.Text).Dangling));
    }

    [Theory]
    [InlineData("""["eu-west-1a", "none"]""", "dev.json: the number of availabilityZones is 1; it must lie between 2 and 3.")]
    [InlineData("""["eu-west-1a", "none", "eu-west-1b", "eu-west-1c"]""", "dev.json: availabilityZones has 4 places; there are 3.")]
    public void A_place_that_does_not_exist_is_refused(string zones, string message)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting("availabilityZones", zones);
        var refusal = Assert.Throws<Settings.SettingsException>(() => InfrastructureApp.Synthesize("dev", solution.Root, solution.Output, bundle: false));

        Assert.Equal([message], refusal.Problems);
    }

    /// <summary>Every subnet of the first is the same in the second.</summary>
    private static void Keeps(SynthesizedApp first, SynthesizedApp second)
    {
        var (before, after) = (first.Foundation.All("AWS::EC2::Subnet"), second.Foundation.All("AWS::EC2::Subnet"));

        Assert.NotEmpty(before);
        Assert.All(before, subnet => Assert.Equal(subnet.Value.ToJsonString(), after[subnet.Key].ToJsonString()));
    }

    private static IEnumerable<string> Exports(SynthesizedApp app) => new TemplateReferences(app.Foundation.Text).Exports.Keys;

    private static IEnumerable<string> Imports(SynthesizedApp app) =>
        app.Stacks.SelectMany(stack => new TemplateReferences(stack.Text).Imports).Select(import => import.Name);

    private static SynthesizedApp With(string zones)
    {
        using var solution = new SolutionFolder();
        return solution.WithService("orders", "/orders").WithSetting("availabilityZones", zones).Synthesize();
    }
}
