#if (UsePublicAlb)
using System.Text.Json.Nodes;
using Acme_Service.Infrastructure.Settings;

#endif
namespace Acme_Service.Infrastructure.Tests;

public class CognitoAccessTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;
#if (UseAlb)

    [Fact]
    public void Every_route_wants_an_access_token_of_the_user_pool()
    {
        var authorizer = Assert.Single(Services.All("AWS::ApiGatewayV2::Authorizer")).Key;

        Assert.All(Services.Properties("AWS::ApiGatewayV2::Route"), route =>
        {
            Assert.Equal(("JWT", authorizer), ((string?)route["AuthorizationType"], route["AuthorizerId"].Target()));
            // Without a scope an ID token would do.
            Assert.Equal(["acme-service-dev/call"], route["AuthorizationScopes"].Texts());
        });
    }

    [Fact]
    public void Tokens_must_be_of_the_user_pool_and_for_the_app_client()
    {
        var authorizer = Services.One("AWS::ApiGatewayV2::Authorizer")["Properties"]!;
        var wanted = authorizer["JwtConfiguration"]!;

        Assert.Equal("JWT", (string?)authorizer["AuthorizerType"]);
        Assert.Contains("ProviderURL", (string?)wanted["Issuer"]!["Fn::ImportValue"], StringComparison.Ordinal);
        Assert.Equal(Services.All("AWS::Cognito::UserPoolClient").Keys.Single(), Assert.Single(wanted["Audience"]!.AsArray()).Target());
    }
#elif (UsePublicAlb)

    [Fact]
    public void Every_service_wants_an_access_token_of_the_user_pool()
    {
        var rules = apps.ThreeServices.Services.Properties("AWS::ElasticLoadBalancingV2::ListenerRule").Where(rule => !IsPreflight(rule)).ToList();

        Assert.Equal(3, rules.Count);
        Assert.All(rules, rule =>
        {
            Assert.Equal(["jwt-validation", "forward"], rule["Actions"]!.AsArray().OrderBy(action => (int)action!["Order"]!).Select(action => (string?)action!["Type"]));
            var claims = rule["Actions"]![0]!["JwtValidationConfig"]!["AdditionalClaims"]!.AsArray();
            Assert.Equal(
                ["client_id single-string", "scope space-separated-values", "token_use single-string"],
                claims.Select(claim => $"{claim!["Name"]} {claim["Format"]}").Order());
            Assert.Equal("acme-service-dev/call", (string?)Claim(claims, "scope"));
            Assert.Equal("access", (string?)Claim(claims, "token_use"));
            Assert.Equal(Services.All("AWS::Cognito::UserPoolClient").Keys.Single(), Claim(claims, "client_id").Target());
        });
    }

    [Fact]
    public void Keys_and_issuer_are_those_of_the_user_pool()
    {
        var wanted = Services.Properties("AWS::ElasticLoadBalancingV2::ListenerRule").Single(rule => !IsPreflight(rule))["Actions"]![0]!["JwtValidationConfig"]!;

        Assert.Contains("ProviderURL", (string?)wanted["Issuer"]!["Fn::ImportValue"], StringComparison.Ordinal);
        Assert.Equal("{}/.well-known/jwks.json", wanted["JwksEndpoint"].Joined());
    }

    [Fact]
    public void Tokens_are_only_looked_at_where_nobody_else_can_read_them()
    {
        var listeners = Services.All("AWS::ElasticLoadBalancingV2::Listener");

        Assert.All(
            Services.Properties("AWS::ElasticLoadBalancingV2::ListenerRule"),
            rule => Assert.Equal("HTTPS", (string?)listeners[rule["ListenerArn"].Target()]["Properties"]!["Protocol"]));
    }

    [Fact]
    public void Preflight_passes_without_a_token_and_is_tried_first()
    {
        var rules = Services.Properties("AWS::ElasticLoadBalancingV2::ListenerRule").ToList();
        var preflight = rules.Single(IsPreflight);
        var verified = rules.Single(rule => !IsPreflight(rule));

        Assert.Equal(["OPTIONS"], preflight["Conditions"]![1]!["HttpRequestMethodConfig"]!["Values"].Texts());
        Assert.Equal(["/api", "/api/*"], preflight["Conditions"]![0]!["PathPatternConfig"]!["Values"].Texts());
        Assert.Equal(["forward"], preflight["Actions"]!.AsArray().Select(action => (string?)action!["Type"]));
        Assert.True((int?)preflight["Priority"] < (int?)verified["Priority"]);
    }

    [Fact]
    public void Without_origins_nothing_passes_without_a_token()
    {
        var hasOrigins = apps.Prod.Services.Text.Contains("CORS_ORIGINS", StringComparison.Ordinal);

        Assert.Equal(hasOrigins, apps.Prod.Services.Properties("AWS::ElasticLoadBalancingV2::ListenerRule").Any(IsPreflight));
    }

    [Fact]
    public void The_load_balancer_may_fetch_the_keys()
    {
        var group = Services.LoadBalancer("application").Value["SecurityGroups"]![0].Target();
        var egress = Services.All()[group]["Properties"]!["SecurityGroupEgress"]!.AsArray();

        Assert.Contains(egress, rule => (int?)rule!["ToPort"] == 443 && (string?)rule["CidrIp"] == "0.0.0.0/0");
    }

    [Fact]
    public void A_missing_domain_is_refused_as_tokens_must_not_travel_over_plain_HTTP()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting("publicAlb.domain", "null");
        var refusal = Assert.Throws<SettingsException>(() => InfrastructureApp.Synthesize("dev", solution.Root, solution.Output, bundle: false));

        Assert.StartsWith("dev.json: publicAlb.domain is null", Assert.Single(refusal.Problems), StringComparison.Ordinal);
    }

    private static bool IsPreflight(JsonNode rule) =>
        rule["Conditions"]!.AsArray().Any(condition => (string?)condition!["Field"] == "http-request-method");

    private static JsonNode? Claim(JsonArray claims, string name) =>
        Assert.Single(claims.Single(claim => (string?)claim!["Name"] == name)!["Values"]!.AsArray());
#else

    [Fact]
    public void Every_method_wants_an_access_token_of_the_user_pool()
    {
        var authorizer = Assert.Single(Services.All("AWS::ApiGateway::Authorizer")).Key;
        var methods = Services.Properties("AWS::ApiGateway::Method").Where(method => (string?)method["HttpMethod"] != "OPTIONS").ToList();

        Assert.NotEmpty(methods);
        Assert.All(methods, method =>
        {
            Assert.Equal(("COGNITO_USER_POOLS", authorizer), ((string?)method["AuthorizationType"], method["AuthorizerId"].Target()));
            // Without a scope an ID token would do.
            Assert.Equal(["acme-service-dev/call"], method["AuthorizationScopes"].Texts());
        });
    }

    [Fact]
    public void The_user_pool_is_the_one_of_the_foundation()
    {
        var authorizer = Services.One("AWS::ApiGateway::Authorizer")["Properties"]!;
        var export = (string?)authorizer["ProviderARNs"]![0]!["Fn::ImportValue"];

        Assert.Equal("COGNITO_USER_POOLS", (string?)authorizer["Type"]);
        Assert.Contains(apps.Dev.Foundation.All("AWS::Cognito::UserPool").Keys.Single(), export, StringComparison.Ordinal);
    }
#endif
}
