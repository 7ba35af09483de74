using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.CloudFormation;

namespace TemplateGenerator.Verification.Rules;

/// <summary>
/// What must hold in every synthesized template whatever was chosen: no request passes unauthenticated or with an identity the
/// client wrote, nothing but a load balancer reaches a service, only a load balancer is reached from outside, names fit AWS's limits,
/// references have targets, and the data of production is kept.
/// </summary>
internal static class TemplateRules
{
    private const int LoadBalancerNameLimit = 32;

    private static readonly int[] _publicPorts = [80, 443];

    private const string Production = "prod";

    /// <param name="combination">For the rules that hold for one choice only.</param>
    /// <param name="environment">For the rules that hold in production only.</param>
    public static IEnumerable<string> Broken(Combination combination, string environment, IReadOnlyList<SynthesizedTemplate> templates)
    {
        IEnumerable<string> problems = templates.SelectMany(template =>
            AccessRules.Broken(combination, template).Concat(RestMethods(template)).Concat(HttpIntegrations(template)).Concat(Ingress(template)).Concat(Names(template)));
        problems = IsPublic(combination) ? problems : problems.Concat(templates.SelectMany(UnwantedPublicBalancers));
        problems = problems.Concat(ReferenceRules.Broken(templates));
        problems = environment == Production ? problems.Concat(RetentionRules.Broken(templates)) : problems;
        return combination["networking"] == "isolated" ? problems.Concat(WaysOut(templates)).Concat(EndpointRules.Broken(templates)) : problems;
    }

    private static IEnumerable<string> RestMethods(SynthesizedTemplate template)
    {
        foreach (var (id, method) in template.Resources("AWS::ApiGateway::Method").Where(method => Text(method.Properties["HttpMethod"]) != "OPTIONS"))
        {
            var integration = method["Integration"] as JsonObject ?? [];
            var callsFunction = Text(integration["Type"]) == "AWS_PROXY";
            var (called, rule) = callsFunction
                ? ("POST", "HttpMethod must be ANY and IntegrationHttpMethod POST")
                : ("ANY", "HttpMethod and IntegrationHttpMethod must be ANY");
            if (Text(method["HttpMethod"]) != "ANY" || Text(integration["IntegrationHttpMethod"]) != called)
            {
                yield return $"{template.Stack}/{id}: the HTTP method is not passed on as it came ({rule}).";
            }

            // The event of a function holds the whole request.
            if (callsFunction)
            {
                continue;
            }

            var parameters = integration["RequestParameters"] as JsonObject ?? [];
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

    private static IEnumerable<string> HttpIntegrations(SynthesizedTemplate template)
    {
        foreach (var (id, integration) in template.Resources("AWS::ApiGatewayV2::Integration"))
        {
            if (Text(integration["IntegrationMethod"]) != "ANY")
            {
                yield return $"{template.Stack}/{id}: the HTTP method is not passed on as it came (IntegrationMethod must be ANY).";
            }
        }
    }

    private static IEnumerable<string> Ingress(SynthesizedTemplate template)
    {
        var inline = template.Resources("AWS::EC2::SecurityGroup")
            .SelectMany(group => (group.Properties["SecurityGroupIngress"] as JsonArray ?? []).Select(rule => (group.Id, Rule: rule!.AsObject())));
        var separate = template.Resources("AWS::EC2::SecurityGroupIngress").Select(rule => (rule.Id, Rule: rule.Properties));
        var open = PublicBalancers(template).SelectMany(balancer => (balancer["SecurityGroups"] as JsonArray ?? []).Select(group => Text(group!["Fn::GetAtt"]?[0]))).ToHashSet();
        foreach (var (id, rule) in inline.Concat(separate).Where(rule => rule.Rule["SourceSecurityGroupId"] is null))
        {
            if (!open.Contains(id))
            {
                yield return $"{template.Stack}/{id}: admits traffic by address ({rule["CidrIp"] ?? rule["CidrIpv6"]}) instead of by security group.";
            }
            else if (!_publicPorts.Any(port => port == (int?)rule["FromPort"] && port == (int?)rule["ToPort"]))
            {
                yield return $"{template.Stack}/{id}: admits the internet to ports {rule["FromPort"]} to {rule["ToPort"]} instead of 80 and 443.";
            }
        }
    }

    private static bool IsPublic(Combination combination) =>
        (combination.Has("integration") && combination["integration"] == "public-alb")
        || (combination.Has("frontend") && combination["frontend"] == "container");

    private static IEnumerable<string> UnwantedPublicBalancers(SynthesizedTemplate template) =>
        PublicBalancers(template).Select(_ => $"{template.Stack}: a load balancer faces the internet although nothing that was chosen asks for it.");

    private static IEnumerable<JsonObject> PublicBalancers(SynthesizedTemplate template) =>
        template.Resources("AWS::ElasticLoadBalancingV2::LoadBalancer")
            .Where(balancer => Text(balancer.Properties["Scheme"]) == "internet-facing").Select(balancer => balancer.Properties);

    /// <summary>An internet gateway is there for a public load balancer only, in subnets of its own.</summary>
    private static IEnumerable<string> WaysOut(IReadOnlyList<SynthesizedTemplate> templates)
    {
        string[] never = ["AWS::EC2::NatGateway", "AWS::EC2::EIP", "AWS::EC2::EgressOnlyInternetGateway"];
        string[] forBalancers = ["AWS::EC2::InternetGateway", "AWS::EC2::VPCGatewayAttachment"];
        var types = templates.Any(template => PublicBalancers(template).Any()) ? never : [.. never, .. forBalancers];
        foreach (var template in templates)
        {
            foreach (var (type, id) in types.SelectMany(type => template.Resources(type).Select(resource => (type, resource.Id))))
            {
                yield return $"{template.Stack}/{id}: an isolated network holds a {type}.";
            }

            foreach (var (id, route) in template.Resources("AWS::EC2::Route").Where(route => Text(route.Properties["DestinationCidrBlock"]) == "0.0.0.0/0"))
            {
                if (!IsOfPublicSubnet(template, route))
                {
                    yield return $"{template.Stack}/{id}: an isolated network has a default route.";
                }
            }
        }
    }

    private static bool IsOfPublicSubnet(SynthesizedTemplate template, JsonObject route)
    {
        var subnets = template.Resources("AWS::EC2::SubnetRouteTableAssociation")
            .Where(association => JsonNode.DeepEquals(association.Properties["RouteTableId"], route["RouteTableId"]))
            .Select(association => template.Find(association.Properties["SubnetId"]))
            .ToList();
        return subnets.Count > 0 && subnets.All(subnet => (subnet?["Tags"] as JsonArray ?? [])
            .Any(tag => Text(tag!["Key"]) == "aws-cdk:subnet-type" && Text(tag["Value"]) == "Public"));
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
