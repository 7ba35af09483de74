using Acme_Service.Infrastructure.Security;

namespace Acme_Service.Infrastructure.Tests;

public class AcceptedFindingsTests(SynthesizedApps apps)
{
    [Fact]
    public void The_page_is_that_of_the_templates() =>
        Assert.True(
            File.ReadAllText(Path.Combine(SynthesizedApps.OwnRoot, AcceptedFindings.File)) == AcceptedFindings.PageOf(apps.OwnTemplates),
            $"{AcceptedFindings.File} is older than the templates: run "
                + $"'dotnet run --project infrastructure/Acme-Service.Infrastructure -- {AcceptedFindings.Command}'.");

    [Fact]
    public void A_finding_is_accepted_at_its_resource_and_never_for_a_whole_stack() =>
        Assert.All(apps.Dev.Stacks.Concat(apps.Prod.Stacks), stack => Assert.False(stack.HasMetadata("cdk_nag")));

    [Fact]
    public void A_wildcard_is_accepted_by_name() =>
        Assert.All(
            apps.Dev.Stacks.SelectMany(stack => stack.All().Values)
                .SelectMany(resource => resource["Metadata"]?["cdk_nag"]?["rules_to_suppress"]?.AsArray() ?? [])
                .Where(rule => (string?)rule!["id"] is "AwsSolutions-IAM4" or "AwsSolutions-IAM5"),
            rule => Assert.NotEmpty(rule!["applies_to"]!.AsArray()));

    [Fact]
    public void What_a_setting_turns_on_is_accepted_no_longer()
    {
        using var off = new SolutionFolder().WithService("api", "/api").WithSetting("network.flowLogs", "\"off\"");
        using var on = new SolutionFolder().WithService("api", "/api").WithSetting("network.flowLogs", "\"all\"");

        Assert.Contains("AwsSolutions-VPC7", off.Synthesize().Foundation.One("AWS::EC2::VPC").ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("AwsSolutions-VPC7", on.Synthesize().Foundation.One("AWS::EC2::VPC").ToJsonString(), StringComparison.Ordinal);
    }
}
