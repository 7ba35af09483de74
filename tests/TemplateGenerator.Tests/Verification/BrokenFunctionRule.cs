using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.CloudFormation;
using TemplateGenerator.Verification.Rules;

namespace TemplateGenerator.Tests.Verification;

/// <summary>Each rule of REST APIs that call functions, broken once in an otherwise good template.</summary>
public sealed class BrokenFunctionRule
{
    private const string Good =
        """
        {
          "Resources": {
            "Proxy": { "Type": "AWS::ApiGateway::Resource", "Properties": { "PathPart": "{proxy+}" } },
            "Any": {
              "Type": "AWS::ApiGateway::Method",
              "Properties": {
                "HttpMethod": "ANY", "AuthorizationType": "CUSTOM", "AuthorizerId": "a", "ResourceId": { "Ref": "Proxy" },
                "Integration": {
                  "Type": "AWS_PROXY", "IntegrationHttpMethod": "POST",
                  "Uri": { "Fn::Join": ["", ["arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/", { "Ref": "Live" }, "/invocations"]] }
                }
              }
            },
            "Live": { "Type": "AWS::Lambda::Alias", "Properties": { "FunctionName": { "Ref": "Function" }, "FunctionVersion": "1" } },
            "Function": {
              "Type": "AWS::Lambda::Function",
              "Properties": {
                "Environment": {
                  "Variables": { "GATEWAY_CONTEXT_HEADERS": "x-principal-id=context.authorizer.principalId,x-roles=context.authorizer.roles,x-expires=context.authorizer.expires" }
                }
              }
            }
          }
        }
        """;

    [Fact]
    public void NoneIsBrokenInAGoodTemplate() => Assert.Empty(Broken(_ => { }));

    [Fact]
    public void FunctionThatIsNotCalled() => Reports(
        resources => Properties(resources, "Any")["Integration"]!["IntegrationHttpMethod"] = "ANY",
        "services/Any: the HTTP method is not passed on as it came (HttpMethod must be ANY and IntegrationHttpMethod POST).");

    [Theory]
    [InlineData("x-principal-id=context.authorizer.principalId,x-expires=context.authorizer.expires", "x-roles")]
    [InlineData("x-principal-id=context.authorizer.principalId,x-roles=context.authorizer.roles", "x-expires")]
    [InlineData("x-principal-id=context.identity.caller,x-roles=context.authorizer.roles,x-expires=context.authorizer.expires", "x-principal-id")]
    public void HeaderThatTheFunctionDoesNotOverwrite(string told, string header) => Reports(
        resources => Properties(resources, "Function")["Environment"]!["Variables"]!["GATEWAY_CONTEXT_HEADERS"] = told,
        $"services/Any: the header {header} is not overwritten with the authorizer's value.");

    [Fact]
    public void FunctionThatIsToldNothing() => Assert.Equal(3, Broken(resources => Properties(resources, "Function").AsObject().Remove("Environment")).Count);

    private static JsonNode Properties(JsonNode resources, string id) => resources[id]!["Properties"]!;

    private static void Reports(Action<JsonNode> change, string problem) => Assert.Equal([problem], Broken(change));

    private static List<string> Broken(Action<JsonNode> change)
    {
        var template = JsonNode.Parse(Good)!.AsObject();
        change(template["Resources"]!);
        var combination = new Combination([new("networking", "nat"), new("auth", "jwt")]);
        return [.. TemplateRules.Broken(combination, "dev", [new CloudTemplate("services", template)])];
    }
}
