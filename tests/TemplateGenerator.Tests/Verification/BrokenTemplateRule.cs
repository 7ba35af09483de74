using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.CloudFormation;
using TemplateGenerator.Verification.Rules;

namespace TemplateGenerator.Tests.Verification;

/// <summary>Each rule, broken once in an otherwise good template.</summary>
public sealed class BrokenTemplateRule
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
                  "IntegrationHttpMethod": "ANY", "Uri": "http://balancer:80/api/{proxy}",
                  "RequestParameters": {
                    "integration.request.path.proxy": "method.request.path.proxy",
                    "integration.request.header.x-principal-id": "context.authorizer.principalId",
                    "integration.request.header.x-roles": "context.authorizer.roles",
                    "integration.request.header.x-expires": "context.authorizer.expires"
                  }
                }
              }
            },
            "Options": { "Type": "AWS::ApiGateway::Method", "Properties": { "HttpMethod": "OPTIONS", "AuthorizationType": "NONE" } },
            "Route": { "Type": "AWS::ApiGatewayV2::Route", "Properties": { "RouteKey": "ANY /api", "AuthorizationType": "CUSTOM", "AuthorizerId": "a" } },
            "Integration": {
              "Type": "AWS::ApiGatewayV2::Integration",
              "Properties": {
                "IntegrationMethod": "ANY",
                "RequestParameters": {
                  "overwrite:header.x-principal-id": "$context.authorizer.principalId",
                  "overwrite:header.x-roles": "$context.authorizer.roles",
                  "overwrite:header.x-expires": "$context.authorizer.expires"
                }
              }
            },
            "Group": {
              "Type": "AWS::EC2::SecurityGroup",
              "Properties": { "SecurityGroupIngress": [{ "SourceSecurityGroupId": "sg-1" }] }
            },
            "Balancer": { "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": { "Name": "short" } },
            "Way": { "Type": "AWS::EC2::Route", "Properties": { "DestinationCidrBlock": "10.0.0.0/16" } }
          }
        }
        """;

    [Fact]
    public void NoneIsBrokenInAGoodTemplate() => Assert.Empty(Broken(_ => { }));

    [Fact]
    public void OpenMethod() => Reports(
        resources => Properties(resources, "Any")["AuthorizationType"] = "NONE", "services/Any: a ANY method answers without an authorizer of type CUSTOM.");

    [Fact]
    public void MethodThatChangesTheVerb() => Reports(
        resources => Properties(resources, "Any")["Integration"]!["IntegrationHttpMethod"] = "GET",
        "services/Any: the HTTP method is not passed on as it came (HttpMethod and IntegrationHttpMethod must be ANY).");

    [Theory]
    [InlineData("x-principal-id")]
    [InlineData("x-roles")]
    [InlineData("x-expires")]
    public void IdentityOfTheClientsOwnThroughARestApi(string header) => Reports(
        resources => Properties(resources, "Any")["Integration"]!["RequestParameters"]![$"integration.request.header.{header}"] = $"method.request.header.{header}",
        $"services/Any: the header {header} is not overwritten with the authorizer's value.");

    [Fact]
    public void LostPath() => Reports(
        resources => Properties(resources, "Any")["Integration"]!["Uri"] = "http://balancer:80/api",
        "services/Any: the path after the resource is not passed on (the URI needs {proxy}, mapped from the method).");

    [Fact]
    public void OpenRoute() => Reports(
        resources => Properties(resources, "Route").AsObject().Remove("AuthorizationType"),
        "services/Route: the route ANY /api answers without an authorizer of type CUSTOM.");

    [Theory]
    [InlineData("x-principal-id")]
    [InlineData("x-roles")]
    [InlineData("x-expires")]
    public void IdentityOfTheClientsOwnThroughAnHttpApi(string header) => Reports(
        resources => Properties(resources, "Integration")["RequestParameters"]!.AsObject().Remove($"overwrite:header.{header}"),
        $"services/Integration: the header {header} is not overwritten with the authorizer's value.");

    [Fact]
    public void IngressByAddress() => Reports(
        resources => Properties(resources, "Group")["SecurityGroupIngress"] = new JsonArray(new JsonObject { ["CidrIp"] = "0.0.0.0/0" }),
        "services/Group: admits traffic by address (0.0.0.0/0) instead of by security group.");

    [Fact]
    public void LongName() => Reports(
        resources => Properties(resources, "Balancer")["Name"] = new string('a', 33),
        $"services/Balancer: the name '{new string('a', 33)}' is longer than 32 characters.");

    [Fact]
    public void DefaultRouteOfAnIsolatedNetwork() => Reports(
        resources => Properties(resources, "Way")["DestinationCidrBlock"] = "0.0.0.0/0",
        "services/Way: an isolated network has a default route.");

    [Fact]
    public void NatGatewayOfAnIsolatedNetwork() => Reports(
        resources => resources["Nat"] = new JsonObject { ["Type"] = "AWS::EC2::NatGateway" },
        "services/Nat: an isolated network holds a AWS::EC2::NatGateway.");

    [Fact]
    public void NothingOfThatIsWrongWithNat() => Assert.Empty(Broken(
        resources => Properties(resources, "Way")["DestinationCidrBlock"] = "0.0.0.0/0", networking: "nat"));

    [Fact]
    public void PublicBalancerInAnIsolatedNetwork() => Assert.Empty(Broken(AddPublicBalancer));

    [Fact]
    public void PublicBalancerThatNobodyChose() => Assert.Equal(
        ["services: a load balancer faces the internet although nothing that was chosen asks for it."],
        Broken(AddPublicBalancer, frontend: "spa"));

    [Fact]
    public void PublicBalancerWithOtherPorts() => Reports(
        resources =>
        {
            AddPublicBalancer(resources);
            Properties(resources, "PublicGroup")["SecurityGroupIngress"]![0]!["FromPort"] = 0;
        },
        "services/PublicGroup: admits the internet to ports 0 to 443 instead of 80 and 443.");

    [Fact]
    public void DefaultRouteOfOtherSubnetsBesideAPublicBalancer() => Reports(
        resources =>
        {
            AddPublicBalancer(resources);
            Properties(resources, "Edge")["Tags"]![0]!["Value"] = "Isolated";
        },
        "services/Way: an isolated network has a default route.");

    /// <summary>With what it needs: ingress from everywhere, and an internet gateway for its subnets.</summary>
    private static void AddPublicBalancer(JsonNode resources)
    {
        var added = JsonNode.Parse(
            """
            {
              "Public": {
                "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
                "Properties": { "Scheme": "internet-facing", "SecurityGroups": [{ "Fn::GetAtt": ["PublicGroup", "GroupId"] }] }
              },
              "PublicGroup": { "Type": "AWS::EC2::SecurityGroup", "Properties": { "SecurityGroupIngress": [{ "CidrIp": "0.0.0.0/0", "FromPort": 443, "ToPort": 443 }] } },
              "Internet": { "Type": "AWS::EC2::InternetGateway" },
              "Edge": { "Type": "AWS::EC2::Subnet", "Properties": { "Tags": [{ "Key": "aws-cdk:subnet-type", "Value": "Public" }] } },
              "Table": { "Type": "AWS::EC2::RouteTable", "Properties": {} },
              "Association": {
                "Type": "AWS::EC2::SubnetRouteTableAssociation",
                "Properties": { "RouteTableId": { "Ref": "Table" }, "SubnetId": { "Ref": "Edge" } }
              }
            }
            """)!.AsObject();
        foreach (var (id, resource) in added)
        {
            resources[id] = resource!.DeepClone();
        }

        Properties(resources, "Way")["DestinationCidrBlock"] = "0.0.0.0/0";
        Properties(resources, "Way")["RouteTableId"] = new JsonObject { ["Ref"] = "Table" };
    }

    private static JsonNode Properties(JsonNode resources, string id) => resources[id]!["Properties"]!;

    private static void Reports(Action<JsonNode> change, string problem) => Assert.Equal([problem], Broken(change));

    private static List<string> Broken(Action<JsonNode> change, string networking = "isolated", string frontend = "container")
    {
        var template = JsonNode.Parse(Good)!.AsObject();
        change(template["Resources"]!);
        return [.. TemplateRules.Broken(new Combination([new("networking", networking), new("auth", "jwt"), new("frontend", frontend)]), "dev", [new CloudTemplate("services", template)])];
    }
}
