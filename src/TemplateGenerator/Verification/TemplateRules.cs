using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;

namespace TemplateGenerator.Verification;

/// <summary>
/// What must hold in every synthesized template whatever was chosen: no request passes unauthenticated or with an identity the
/// client wrote, nothing but a load balancer reaches a service, and names fit AWS's limits.
/// </summary>
internal static class TemplateRules
{
    private const int LoadBalancerNameLimit = 32;
    private static readonly string[] _identityHeaders = ["x-principal-id", "x-roles"];

    /// <param name="combination">For the rules that hold for one choice only.</param>
    public static IEnumerable<string> Broken(Combination combination, IReadOnlyList<SynthesizedTemplate> templates)
    {
        IEnumerable<string> problems = templates.SelectMany(template =>
            RestMethods(template).Concat(HttpRoutes(template)).Concat(Ingress(template)).Concat(Names(template)));
        return combination["networking"] == "isolated" ? problems.Concat(templates.SelectMany(WaysOut)) : problems;
    }

    private static IEnumerable<string> RestMethods(SynthesizedTemplate template)
    {
        foreach (var (id, method) in template.Resources("AWS::ApiGateway::Method").Where(method => Text(method.Properties["HttpMethod"]) != "OPTIONS"))
        {
            if (Text(method["AuthorizationType"]) is null or "NONE")
            {
                yield return $"{template.Stack}/{id}: a {Text(method["HttpMethod"])} method answers without an authorizer.";
            }

            var integration = method["Integration"] as JsonObject ?? [];
            if (Text(method["HttpMethod"]) != "ANY" || Text(integration["IntegrationHttpMethod"]) != "ANY")
            {
                yield return $"{template.Stack}/{id}: the HTTP method is not passed on as it came (HttpMethod and IntegrationHttpMethod must be ANY).";
            }

            var parameters = integration["RequestParameters"] as JsonObject ?? [];
            foreach (var header in _identityHeaders.Where(header =>
                Text(parameters[$"integration.request.header.{header}"])?.StartsWith("context.authorizer.", StringComparison.Ordinal) is not true))
            {
                yield return $"{template.Stack}/{id}: the header {header} is not overwritten with the authorizer's value.";
            }

            if (IsProxy(template, method)
                && (Text(parameters["integration.request.path.proxy"]) != "method.request.path.proxy"
                    || !integration["Uri"]!.ToJsonString().Contains("/{proxy}", StringComparison.Ordinal)))
            {
                yield return $"{template.Stack}/{id}: the path after the resource is not passed on (the URI needs {{proxy}}, mapped from the method).";
            }
        }
    }

    private static bool IsProxy(SynthesizedTemplate template, JsonObject method) =>
        Text(method["ResourceId"]?["Ref"]) is { } resource
        && Text(template.Content["Resources"]![resource]!["Properties"]!["PathPart"]) == "{proxy+}";

    private static IEnumerable<string> HttpRoutes(SynthesizedTemplate template)
    {
        foreach (var (id, route) in template.Resources("AWS::ApiGatewayV2::Route"))
        {
            if (Text(route["AuthorizationType"]) is null or "NONE")
            {
                yield return $"{template.Stack}/{id}: the route {Text(route["RouteKey"])} answers without an authorizer.";
            }
        }

        foreach (var (id, integration) in template.Resources("AWS::ApiGatewayV2::Integration"))
        {
            if (Text(integration["IntegrationMethod"]) != "ANY")
            {
                yield return $"{template.Stack}/{id}: the HTTP method is not passed on as it came (IntegrationMethod must be ANY).";
            }

            foreach (var header in _identityHeaders.Where(header =>
                Text((integration["RequestParameters"] as JsonObject)?[$"overwrite:header.{header}"])?
                    .StartsWith("$context.authorizer.", StringComparison.Ordinal) is not true))
            {
                yield return $"{template.Stack}/{id}: the header {header} is not overwritten with the authorizer's value.";
            }
        }
    }

    private static IEnumerable<string> Ingress(SynthesizedTemplate template)
    {
        var inline = template.Resources("AWS::EC2::SecurityGroup")
            .SelectMany(group => (group.Properties["SecurityGroupIngress"] as JsonArray ?? []).Select(rule => (group.Id, Rule: rule!.AsObject())));
        var separate = template.Resources("AWS::EC2::SecurityGroupIngress").Select(rule => (rule.Id, Rule: rule.Properties));
        foreach (var (id, rule) in inline.Concat(separate).Where(rule => rule.Rule["SourceSecurityGroupId"] is null))
        {
            yield return $"{template.Stack}/{id}: admits traffic by address ({rule["CidrIp"] ?? rule["CidrIpv6"]}) instead of by security group.";
        }
    }

    private static IEnumerable<string> WaysOut(SynthesizedTemplate template)
    {
        string[] types = ["AWS::EC2::NatGateway", "AWS::EC2::InternetGateway", "AWS::EC2::VPCGatewayAttachment", "AWS::EC2::EIP", "AWS::EC2::EgressOnlyInternetGateway"];
        foreach (var type in types)
        {
            foreach (var (id, _) in template.Resources(type))
            {
                yield return $"{template.Stack}/{id}: an isolated network holds a {type}.";
            }
        }

        foreach (var (id, route) in template.Resources("AWS::EC2::Route").Where(route => Text(route.Properties["DestinationCidrBlock"]) == "0.0.0.0/0"))
        {
            yield return $"{template.Stack}/{id}: an isolated network has a default route.";
        }
    }

    private static IEnumerable<string> Names(SynthesizedTemplate template)
    {
        foreach (var type in (string[])["AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::ElasticLoadBalancingV2::TargetGroup"])
        {
            foreach (var (id, properties) in template.Resources(type).Where(resource => Text(resource.Properties["Name"])?.Length > LoadBalancerNameLimit))
            {
                yield return $"{template.Stack}/{id}: the name '{Text(properties["Name"])}' is longer than {LoadBalancerNameLimit} characters.";
            }
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
