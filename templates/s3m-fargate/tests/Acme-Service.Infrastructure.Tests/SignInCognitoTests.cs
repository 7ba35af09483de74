namespace Acme_Service.Infrastructure.Tests;

public class SignInCognitoTests(SynthesizedApps apps)
{
    [Fact]
    public void Users_return_to_the_web_app_with_the_slash_that_it_sends()
    {
        var page = apps.Dev.ServicesAndWebApp.Outputs["WebUrl"].Joined() + "/";
        var client = apps.Dev.Services.One("AWS::Cognito::UserPoolClient")["Properties"]!;

        Assert.Contains(page, client["CallbackURLs"]!.AsArray().Select(url => url.Joined()));
    }
}
