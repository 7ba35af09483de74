namespace Acme_Service.Infrastructure.Tests;

public class CognitoWithoutWebAppTests(SynthesizedApps apps)
{
    [Fact]
    public void Without_a_page_to_return_to_nobody_can_sign_in_and_the_synthesis_says_so()
    {
        var client = apps.Prod.Services.One("AWS::Cognito::UserPoolClient")["Properties"]!;
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting("cognito.callbackUrls", "[]");
        solution.Synthesize();

        Assert.False((bool?)client["AllowedOAuthFlowsUserPoolClient"]);
        Assert.Null(client["CallbackURLs"]);
        Assert.Contains("cognito.callbackUrls", solution.Warnings, StringComparison.Ordinal);
    }
}
