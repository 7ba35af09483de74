namespace Acme_Service.Infrastructure.Tests;

public class WebContainerJwtTests(SynthesizedApps apps)
{
    [Fact]
    public void People_sign_in_at_the_first_issuer_as_the_settings_say()
        => apps.Dev.ServicesAndWebApp.Cdk.HasResourceProperties("AWS::ECS::TaskDefinition", new Dictionary<string, object>
        {
            ["ContainerDefinitions"] = Amazon.CDK.Assertions.Match.ArrayWith(
            [
                Amazon.CDK.Assertions.Match.ObjectLike(new Dictionary<string, object>
                {
                    ["Name"] = "web",
                    ["Environment"] = Amazon.CDK.Assertions.Match.ArrayWith(
                    [
                        new Dictionary<string, object> { ["Name"] = "WEB_SIGN_IN_AUTHORITY", ["Value"] = "https://login.acme.test/" },
                        new Dictionary<string, object> { ["Name"] = "WEB_SIGN_IN_CLIENT_ID", ["Value"] = "orders-web" },
                        new Dictionary<string, object> { ["Name"] = "WEB_SIGN_IN_SCOPE", ["Value"] = "openid orders" },
                    ]),
                }),
            ]),
        });

    [Fact]
    public void Without_a_domain_nobody_could_sign_in_so_that_is_refused()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting("publicAlb.domain", "null");

        Assert.StartsWith(
            "dev.json: publicAlb.domain is null; people sign in through this load balancer",
            Assert.Single(Assert.Throws<Settings.SettingsException>(() => solution.Synthesize()).Problems),
            StringComparison.Ordinal);
    }
}
