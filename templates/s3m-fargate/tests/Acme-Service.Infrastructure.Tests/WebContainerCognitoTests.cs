namespace Acme_Service.Infrastructure.Tests;

public class WebContainerCognitoTests(SynthesizedApps apps)
{
    [Fact]
    public void Users_may_return_to_the_web_app()
    {
        var client = apps.Dev.ServicesAndWebApp.One("AWS::Cognito::UserPoolClient")["Properties"]!;

        Assert.Contains("https://orders.acme.test/", client["CallbackURLs"].Texts());
        Assert.Contains("https://orders.acme.test/", client["LogoutURLs"].Texts());
    }

    [Fact]
    public void The_web_app_asks_for_the_scope_that_the_services_want()
        => Assert.Contains(
            apps.Dev.ServicesAndWebApp.Properties("AWS::ECS::TaskDefinition")
                .SelectMany(task => task["ContainerDefinitions"]!.AsArray())
                .SelectMany(container => container!["Environment"]?.AsArray() ?? []),
            variable => (string?)variable!["Name"] == "WEB_SIGN_IN_SCOPE" && (string?)variable["Value"] == "openid profile email acme-service-dev/call");
}
