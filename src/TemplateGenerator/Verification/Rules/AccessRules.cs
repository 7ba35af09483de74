using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.CloudFormation;

namespace TemplateGenerator.Verification.Rules;

/// <summary>
/// That no request passes unauthenticated, or with an identity that the client wrote, wherever the option auth promises it.
/// </summary>
internal static class AccessRules
{
    private static readonly string[] _identityHeaders = ["x-principal-id", "x-roles", "x-expires"];

    public static IEnumerable<string> Broken(Combination combination, CloudTemplate template) => combination["auth"] switch
    {
        "jwt" => [.. Methods(template, "CUSTOM"), .. Routes(template, "CUSTOM"), .. Identity(template)],
        "cognito" =>
        [
            .. Methods(template, "COGNITO_USER_POOLS"), .. MethodScopes(template),
            .. Routes(template, "JWT"), .. RouteScopes(template),
            .. PublicRules(template),
        ],
        _ => [],
    };

    private static IEnumerable<CloudResource> MethodsOf(CloudTemplate template) =>
        template.OfType("AWS::ApiGateway::Method").Where(method => method["HttpMethod"].Text() != "OPTIONS");

    private static IEnumerable<string> Methods(CloudTemplate template, string type) =>
        from method in MethodsOf(template)
        where method["AuthorizationType"].Text() != type || method["AuthorizerId"] is null
        select $"{template.Stack}/{method.Id}: a {method["HttpMethod"].Text()} method answers without an authorizer of type {type}.";

    private static IEnumerable<string> MethodScopes(CloudTemplate template) =>
        from method in MethodsOf(template)
        where HasNoScope(method.Properties)
        select $"{template.Stack}/{method.Id}: a {method["HttpMethod"].Text()} method asks for no scope, so an ID token would do.";

    private static IEnumerable<string> Routes(CloudTemplate template, string type) =>
        from route in template.OfType("AWS::ApiGatewayV2::Route")
        where route["AuthorizationType"].Text() != type || route["AuthorizerId"] is null
        select $"{template.Stack}/{route.Id}: the route {route["RouteKey"].Text()} answers without an authorizer of type {type}.";

    private static IEnumerable<string> RouteScopes(CloudTemplate template) =>
        from route in template.OfType("AWS::ApiGatewayV2::Route")
        where HasNoScope(route.Properties)
        select $"{template.Stack}/{route.Id}: the route {route["RouteKey"].Text()} asks for no scope, so an ID token would do.";

    private static bool HasNoScope(JsonObject properties) => properties["AuthorizationScopes"] is not JsonArray { Count: > 0 };

    private static IEnumerable<string> Identity(CloudTemplate template)
    {
        var methods =
            from method in MethodsOf(template)
            from header in _identityHeaders
            where !IsMapped(HeaderSource(template, method["Integration"], header), "context.authorizer.")
            select (method.Id, header);
        var integrations =
            from integration in template.OfType("AWS::ApiGatewayV2::Integration")
            from header in _identityHeaders
            where !IsMapped(integration["RequestParameters"]?[$"overwrite:header.{header}"], "$context.authorizer.")
            select (integration.Id, header);
        return methods.Concat(integrations)
            .Select(missing => $"{template.Stack}/{missing.Id}: the header {missing.header} is not overwritten with the authorizer's value.");
    }

    /// <summary>Mapping of a header by the gateway, or by the function itself where the function writes it.</summary>
    private static JsonNode? HeaderSource(CloudTemplate template, JsonNode? integration, string header) =>
        integration?["Type"].Text() == "AWS_PROXY"
            ? ToldHeaders(template, integration!).Where(told => told is [var name, _] && name == header).Select(told => (JsonNode)told[1]).SingleOrDefault()
            : integration?["RequestParameters"]?[$"integration.request.header.{header}"];

    private static IEnumerable<string[]> ToldHeaders(CloudTemplate template, JsonNode integration)
    {
        var alias = integration["Uri"]?["Fn::Join"]?[1].Objects().Select(template.Find).SingleOrDefault(part => part?["FunctionVersion"] is not null);
        var function = template.Find(alias?["FunctionName"]);
        return (function?["Environment"]?["Variables"]?["GATEWAY_CONTEXT_HEADERS"].Text() ?? "").Split(',').Select(entry => entry.Split('='));
    }

    private static bool IsMapped(JsonNode? value, string source) => value.Text()?.StartsWith(source, StringComparison.Ordinal) is true;

    /// <summary>Rules of load balancers that face the internet, where no gateway has looked at a token before.</summary>
    private static IEnumerable<string> PublicRules(CloudTemplate template)
    {
        foreach (var (id, rule) in template.OfType("AWS::ElasticLoadBalancingV2::ListenerRule").Where(rule => FacesTheInternet(template, rule.Properties)))
        {
            var first = rule["Actions"]!.AsArray().MinBy(action => action!["Order"]?.GetValue<int>() ?? 0)!;
            var claims = first["JwtValidationConfig"]?["AdditionalClaims"].Objects().Select(claim => claim["Name"].Text()).ToList() ?? [];
            if (!IsForPreflight(rule) && !IsForTheWebApp(rule) && (first["Type"].Text() != "jwt-validation" || !claims.Contains("scope") || !claims.Contains("token_use")))
            {
                yield return $"{template.Stack}/{id}: a rule of a public load balancer does not begin with the verification of an access token and its scope.";
            }
        }
    }

    private static bool IsForPreflight(JsonObject rule) => rule["Conditions"]!.AsArray().Any(condition =>
        condition!["HttpRequestMethodConfig"]?["Values"] is JsonArray { Count: 1 } methods && methods[0].Text() == "OPTIONS");

    /// <summary>No service can have every path, so what has them all is the web app, which anybody may see.</summary>
    private static bool IsForTheWebApp(JsonObject rule) =>
        rule["Conditions"]!.AsArray() is [var condition] && condition?["PathPatternConfig"]?["Values"] is JsonArray { Count: 1 } paths && paths[0].Text() == "/*";

    private static bool FacesTheInternet(CloudTemplate template, JsonObject rule)
    {
        var listener = template.Find(rule["ListenerArn"]);
        return template.Find(listener?["LoadBalancerArn"])?["Scheme"].Text() == "internet-facing";
    }
}
