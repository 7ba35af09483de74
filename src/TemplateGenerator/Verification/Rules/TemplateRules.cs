using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.CloudFormation;

namespace TemplateGenerator.Verification.Rules;

/// <summary>
/// Rules for every synthesized template of every combination: no request passes unauthenticated or with an identity the
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
    public static IEnumerable<string> Broken(Combination combination, string environment, IReadOnlyList<CloudTemplate> templates)
    {
        IEnumerable<string> problems = templates.SelectMany(template =>
            AccessRules.Broken(combination, template).Concat(RestMethods(template)).Concat(HttpIntegrations(template)).Concat(Ingress(template)).Concat(Names(template)));
        problems = IsPublic(combination) ? problems : problems.Concat(templates.SelectMany(UnwantedPublicBalancers));
        problems = problems.Concat(ReferenceRules.Broken(templates));
        problems = environment == Production ? problems.Concat(RetentionRules.Broken(templates)) : problems;
        return combination["networking"] == "isolated" ? problems.Concat(WaysOut(templates)).Concat(EndpointRules.Broken(templates)) : problems;
    }

    private static IEnumerable<string> RestMethods(CloudTemplate template)
    {
        foreach (var (id, method) in template.OfType("AWS::ApiGateway::Method").Where(method => method["HttpMethod"].Text() != "OPTIONS"))
        {
            var integration = method["Integration"] as JsonObject ?? [];
            var callsFunction = integration["Type"].Text() == "AWS_PROXY";
            var (called, rule) = callsFunction
                ? ("POST", "HttpMethod must be ANY and IntegrationHttpMethod POST")
                : ("ANY", "HttpMethod and IntegrationHttpMethod must be ANY");
            if (method["HttpMethod"].Text() != "ANY" || integration["IntegrationHttpMethod"].Text() != called)
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
                && (parameters["integration.request.path.proxy"].Text() != "method.request.path.proxy"
                    || !integration["Uri"]!.ToJsonString().Contains("/{proxy}", StringComparison.Ordinal)))
            {
                yield return $"{template.Stack}/{id}: the path after the resource is not passed on (the URI needs {{proxy}}, mapped from the method).";
            }
        }
    }

    private static bool IsProxy(CloudTemplate template, JsonObject method) =>
        template.Find(method["ResourceId"])?["PathPart"].Text() == "{proxy+}";

    private static IEnumerable<string> HttpIntegrations(CloudTemplate template)
    {
        foreach (var (id, integration) in template.OfType("AWS::ApiGatewayV2::Integration"))
        {
            if (integration["IntegrationMethod"].Text() != "ANY")
            {
                yield return $"{template.Stack}/{id}: the HTTP method is not passed on as it came (IntegrationMethod must be ANY).";
            }
        }
    }

    private static IEnumerable<string> Ingress(CloudTemplate template)
    {
        var open = PublicBalancers(template).SelectMany(balancer => balancer["SecurityGroups"].Objects().Select(group => group.TargetOrNull())).ToHashSet();
        foreach (var (id, rule) in template.Ingress().Where(rule => rule.Rule["SourceSecurityGroupId"] is null))
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

    private static IEnumerable<string> UnwantedPublicBalancers(CloudTemplate template) =>
        PublicBalancers(template).Select(_ => $"{template.Stack}: a load balancer faces the internet although nothing that was chosen asks for it.");

    private static IEnumerable<CloudResource> PublicBalancers(CloudTemplate template) =>
        template.OfType("AWS::ElasticLoadBalancingV2::LoadBalancer").Where(balancer => balancer["Scheme"].Text() == "internet-facing");

    /// <summary>An internet gateway is there for a public load balancer only, in subnets of its own.</summary>
    private static IEnumerable<string> WaysOut(IReadOnlyList<CloudTemplate> templates)
    {
        string[] never = ["AWS::EC2::NatGateway", "AWS::EC2::EIP", "AWS::EC2::EgressOnlyInternetGateway"];
        string[] forBalancers = ["AWS::EC2::InternetGateway", "AWS::EC2::VPCGatewayAttachment"];
        var types = templates.Any(template => PublicBalancers(template).Any()) ? never : [.. never, .. forBalancers];
        foreach (var template in templates)
        {
            foreach (var (type, id) in types.SelectMany(type => template.OfType(type).Select(resource => (type, resource.Id))))
            {
                yield return $"{template.Stack}/{id}: an isolated network holds a {type}.";
            }

            foreach (var (id, route) in template.OfType("AWS::EC2::Route").Where(route => route["DestinationCidrBlock"].Text() == "0.0.0.0/0"))
            {
                if (!IsOfPublicSubnet(template, route))
                {
                    yield return $"{template.Stack}/{id}: an isolated network has a default route.";
                }
            }
        }
    }

    private static bool IsOfPublicSubnet(CloudTemplate template, JsonObject route)
    {
        var subnets = template.OfType("AWS::EC2::SubnetRouteTableAssociation")
            .Where(association => JsonNode.DeepEquals(association["RouteTableId"], route["RouteTableId"]))
            .Select(association => template.Find(association["SubnetId"]))
            .ToList();
        return subnets.Count > 0 && subnets.All(subnet => (subnet?["Tags"]).Objects()
            .Any(tag => tag["Key"].Text() == "aws-cdk:subnet-type" && tag["Value"].Text() == "Public"));
    }

    private static IEnumerable<string> Names(CloudTemplate template)
    {
        foreach (var type in (string[])["AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::ElasticLoadBalancingV2::TargetGroup"])
        {
            foreach (var (id, properties) in template.OfType(type).Where(resource => resource["Name"].Text()?.Length > LoadBalancerNameLimit))
            {
                yield return $"{template.Stack}/{id}: the name '{properties["Name"].Text()}' is longer than {LoadBalancerNameLimit} characters.";
            }
        }
    }
}
