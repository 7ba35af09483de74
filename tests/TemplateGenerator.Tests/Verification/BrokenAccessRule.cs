using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.CloudFormation;
using TemplateGenerator.Verification.Rules;

namespace TemplateGenerator.Tests.Verification;

/// <summary>Each rule of auth cognito, broken once in an otherwise good template.</summary>
public sealed class BrokenAccessRule
{
    private const string Good =
        """
        {
          "Resources": {
            "Any": {
              "Type": "AWS::ApiGateway::Method",
              "Properties": {
                "HttpMethod": "ANY", "AuthorizationType": "COGNITO_USER_POOLS", "AuthorizerId": "a", "AuthorizationScopes": ["orders/call"],
                "Integration": { "IntegrationHttpMethod": "ANY" }
              }
            },
            "Options": { "Type": "AWS::ApiGateway::Method", "Properties": { "HttpMethod": "OPTIONS", "AuthorizationType": "NONE" } },
            "Route": {
              "Type": "AWS::ApiGatewayV2::Route",
              "Properties": { "RouteKey": "ANY /api", "AuthorizationType": "JWT", "AuthorizerId": "a", "AuthorizationScopes": ["orders/call"] }
            },
            "Balancer": { "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": { "Scheme": "internet-facing" } },
            "Listener": { "Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": { "LoadBalancerArn": { "Ref": "Balancer" } } },
            "Rule": {
              "Type": "AWS::ElasticLoadBalancingV2::ListenerRule",
              "Properties": {
                "ListenerArn": { "Ref": "Listener" },
                "Conditions": [{ "Field": "path-pattern", "PathPatternConfig": { "Values": ["/api"] } }],
                "Actions": [
                  { "Type": "forward", "Order": 2 },
                  {
                    "Type": "jwt-validation", "Order": 1,
                    "JwtValidationConfig": { "AdditionalClaims": [{ "Name": "scope" }, { "Name": "token_use" }] }
                  }
                ]
              }
            },
            "Preflight": {
              "Type": "AWS::ElasticLoadBalancingV2::ListenerRule",
              "Properties": {
                "ListenerArn": { "Ref": "Listener" },
                "Conditions": [{ "Field": "http-request-method", "HttpRequestMethodConfig": { "Values": ["OPTIONS"] } }],
                "Actions": [{ "Type": "forward" }]
              }
            },
            "WebApp": {
              "Type": "AWS::ElasticLoadBalancingV2::ListenerRule",
              "Properties": {
                "ListenerArn": { "Ref": "Listener" },
                "Conditions": [{ "Field": "path-pattern", "PathPatternConfig": { "Values": ["/*"] } }],
                "Actions": [{ "Type": "forward" }]
              }
            }
          }
        }
        """;

    private const string Unverified =
        "a rule of a public load balancer does not begin with the verification of an access token and its scope.";

    [Fact]
    public void NoneIsBrokenInAGoodTemplate() => Assert.Empty(Broken(_ => { }));

    [Fact]
    public void OpenMethod() => Reports(
        resources => Properties(resources, "Any")["AuthorizationType"] = "NONE",
        "services/Any: a ANY method answers without an authorizer of type COGNITO_USER_POOLS.");

    [Fact]
    public void MethodThatTakesIdTokens() => Reports(
        resources => Properties(resources, "Any").AsObject().Remove("AuthorizationScopes"),
        "services/Any: a ANY method asks for no scope, so an ID token would do.");

    [Fact]
    public void OpenRoute() => Reports(
        resources => Properties(resources, "Route").AsObject().Remove("AuthorizerId"),
        "services/Route: the route ANY /api answers without an authorizer of type JWT.");

    [Fact]
    public void RouteThatTakesIdTokens() => Reports(
        resources => Properties(resources, "Route")["AuthorizationScopes"] = new JsonArray(),
        "services/Route: the route ANY /api asks for no scope, so an ID token would do.");

    [Fact]
    public void RuleThatForwardsFirst() => Reports(
        resources => Properties(resources, "Rule")["Actions"]![0]!["Order"] = 0, $"services/Rule: {Unverified}");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void RuleThatTakesOtherTokens(int claim) => Reports(
        resources => Properties(resources, "Rule")["Actions"]![1]!["JwtValidationConfig"]!["AdditionalClaims"]!.AsArray().RemoveAt(claim),
        $"services/Rule: {Unverified}");

    [Fact]
    public void RuleThatLetsMoreThanPreflightPass() => Reports(
        resources => Properties(resources, "Preflight")["Conditions"]![0]!["HttpRequestMethodConfig"]!["Values"]!.AsArray().Add("GET"),
        $"services/Preflight: {Unverified}");

    [Fact]
    public void NothingOfThatIsWrongBehindAGateway() => Assert.Empty(Broken(resources =>
    {
        Properties(resources, "Balancer")["Scheme"] = "internal";
        Properties(resources, "Rule")["Actions"]![0]!["Order"] = 0;
    }));

    [Fact]
    public void NothingOfThatIsWrongWithoutAuthentication() => Assert.Empty(Broken(
        resources => Properties(resources, "Any")["AuthorizationType"] = "NONE", auth: "none"));

    private static JsonNode Properties(JsonNode resources, string id) => resources[id]!["Properties"]!;

    private static void Reports(Action<JsonNode> change, string problem) => Assert.Equal([problem], Broken(change));

    private static List<string> Broken(Action<JsonNode> change, string auth = "cognito")
    {
        var template = JsonNode.Parse(Good)!.AsObject();
        change(template["Resources"]!);
        return [.. AccessRules.Broken(new Combination([new("auth", auth)]), new CloudTemplate("services", template))];
    }
}
