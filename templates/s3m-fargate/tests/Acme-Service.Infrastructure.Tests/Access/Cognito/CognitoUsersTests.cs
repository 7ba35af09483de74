using System.Text.Json.Nodes;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Tests;

public class CognitoUsersTests(SynthesizedApps apps)
{
    private JsonNode Pool => apps.Prod.Foundation.One("AWS::Cognito::UserPool")["Properties"]!;

    [Fact]
    public void Users_are_invited_and_sign_in_with_their_verified_email_address()
    {
        Assert.True((bool?)Pool["AdminCreateUserConfig"]!["AllowAdminCreateUserOnly"]);
        Assert.Equal(["email"], Pool["UsernameAttributes"].Texts());
        Assert.Equal(["email"], Pool["AutoVerifiedAttributes"].Texts());
        Assert.Equal(["email"], Pool["UserAttributeUpdateSettings"]!["AttributesRequireVerificationBeforeUpdate"].Texts());
        Assert.False((bool?)Pool["UsernameConfiguration"]!["CaseSensitive"]);
    }

    [Fact]
    public void The_roles_of_the_services_are_groups() =>
        Assert.Equal(
            ["admin", "writer"],
            apps.Prod.Foundation.All("AWS::Cognito::UserPoolGroup").Select(group => (string?)group.Value["Properties"]!["GroupName"]).Order());

    [Fact]
    public void Passwords_are_strong_and_a_second_factor_is_an_app_and_no_text_message()
    {
        var policy = Pool["Policies"]!["PasswordPolicy"]!;

        Assert.InRange((int)policy["MinimumLength"]!, 12, 99);
        Assert.All(["RequireLowercase", "RequireUppercase", "RequireNumbers", "RequireSymbols"], rule => Assert.True((bool?)policy[rule]));
        Assert.Equal("ON", (string?)Pool["MfaConfiguration"]);
        Assert.Equal(["SOFTWARE_TOKEN_MFA"], Pool["EnabledMfas"].Texts());
        Assert.Null(Pool["SmsConfiguration"]);
    }

    [Fact]
    public void A_second_factor_is_asked_for_only_where_the_settings_say_so()
    {
        var pool = apps.Dev.Foundation.One("AWS::Cognito::UserPool")["Properties"]!;

        Assert.Contains((string?)pool["MfaConfiguration"], new[] { null, "OFF" });
        Assert.Null(pool["EnabledMfas"]);
    }

    [Fact]
    public void Nothing_that_Cognito_bills_extra_is_on() =>
        Assert.Null(Pool["UserPoolAddOns"]);

    [Fact]
    public void Users_of_a_production_environment_outlive_their_stack_and_those_of_development_do_not()
    {
        var production = apps.Prod.Foundation.One("AWS::Cognito::UserPool");
        var development = apps.Dev.Foundation.One("AWS::Cognito::UserPool");

        Assert.Equal(("RetainExceptOnCreate", "ACTIVE"), ((string?)production["DeletionPolicy"], (string?)production["Properties"]!["DeletionProtection"]));
        Assert.Equal(("Delete", "INACTIVE"), ((string?)development["DeletionPolicy"], (string?)development["Properties"]!["DeletionProtection"]));
    }

    [Fact]
    public void The_address_of_the_sign_in_page_names_the_account_or_is_given()
    {
        Assert.Equal("acme-service-dev-{}", DomainOf(apps.Dev));
        Assert.Equal("acme-test-users", DomainOf(apps.Prod));
    }

    [Theory]
    [InlineData("domainPrefix", "\"Users\"")]
    [InlineData("domainPrefix", "\"-users\"")]
    [InlineData("domainPrefix", "\"my-cognito-users\"")]
    public void A_prefix_that_Cognito_refuses_is_named(string name, string value) =>
        Assert.StartsWith($"dev.json: cognito.{name} is {value}; it must be 1 to 63 lower-case letters", Problem(name, value), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://app.acme.test/")]
    [InlineData("https://app.acme.test/#home")]
    [InlineData("app.acme.test")]
    public void A_callback_that_Cognito_refuses_is_named(string url) => Assert.Equal(
        $"dev.json: cognito.an entry of callbackUrls is \"{url}\"; it must be an https address without a fragment, or http://localhost.",
        Problem("callbackUrls", $"""["{url}"]"""));

    private static string Problem(string name, string value)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting($"cognito.{name}", value);
        var refusal = Assert.Throws<SettingsException>(() => InfrastructureApp.Synthesize("dev", solution.Root, solution.Output, bundle: false));

        return Assert.Single(refusal.Problems);
    }

    private static string DomainOf(SynthesizedApp app) => app.Foundation.One("AWS::Cognito::UserPoolDomain")["Properties"]!["Domain"].Joined();
}
