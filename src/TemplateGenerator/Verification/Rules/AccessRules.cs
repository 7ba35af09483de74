using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.CloudFormation;

namespace TemplateGenerator.Verification.Rules;

/// <summary>
/// That no request passes unauthenticated, or with an identity that the client wrote, wherever the option auth promises it.
/// </summary>
internal static class AccessRules
{
    private static readonly string[] _identityHeaders = ["x-principal-id", "x-roles"];

    public static IEnumerable<string> Broken(Combination combination, SynthesizedTemplate template) => combination["auth"] switch
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

    private static IEnumerable<(string Id, JsonObject Properties)> MethodsOf(SynthesizedTemplate template) =>
        template.Resources("AWS::ApiGateway::Method").Where(method => Text(method.Properties["HttpMethod"]) != "OPTIONS");

    private static IEnumerable<string> Methods(SynthesizedTemplate template, string type) =>
        from method in MethodsOf(template)
        where Text(method.Properties["AuthorizationType"]) != type || method.Properties["AuthorizerId"] is null
        select $"{template.Stack}/{method.Id}: a {Text(method.Properties["HttpMethod"])} method answers without an authorizer of type {type}.";

    private static IEnumerable<string> MethodScopes(SynthesizedTemplate template) =>
        from method in MethodsOf(template)
        where HasNoScope(method.Properties)
        select $"{template.Stack}/{method.Id}: a {Text(method.Properties["HttpMethod"])} method asks for no scope, so an ID token would do.";

    private static IEnumerable<string> Routes(SynthesizedTemplate template, string type) =>
        from route in template.Resources("AWS::ApiGatewayV2::Route")
        where Text(route.Properties["AuthorizationType"]) != type || route.Properties["AuthorizerId"] is null
        select $"{template.Stack}/{route.Id}: the route {Text(route.Properties["RouteKey"])} answers without an authorizer of type {type}.";

    private static IEnumerable<string> RouteScopes(SynthesizedTemplate template) =>
        from route in template.Resources("AWS::ApiGatewayV2::Route")
        where HasNoScope(route.Properties)
        select $"{template.Stack}/{route.Id}: the route {Text(route.Properties["RouteKey"])} asks for no scope, so an ID token would do.";

    private static bool HasNoScope(JsonObject properties) => properties["AuthorizationScopes"] is not JsonArray { Count: > 0 };

    private static IEnumerable<string> Identity(SynthesizedTemplate template)
    {
        var methods =
            from method in MethodsOf(template)
            from header in _identityHeaders
            where !IsMapped(HeaderSource(template, method.Properties["Integration"], header), "context.authorizer.")
            select (method.Id, header);
        var integrations =
            from integration in template.Resources("AWS::ApiGatewayV2::Integration")
            from header in _identityHeaders
            where !IsMapped(integration.Properties["RequestParameters"]?[$"overwrite:header.{header}"], "$context.authorizer.")
            select (integration.Id, header);
        return methods.Concat(integrations)
            .Select(missing => $"{template.Stack}/{missing.Id}: the header {missing.header} is not overwritten with the authorizer's value.");
    }

    /// <summary>Where the gateway writes a header, its mapping; where a function does, what the function is told to write.</summary>
    private static JsonNode? HeaderSource(SynthesizedTemplate template, JsonNode? integration, string header) =>
        Text(integration?["Type"]) == "AWS_PROXY"
            ? ToldHeaders(template, integration!).Where(told => told is [var name, _] && name == header).Select(told => (JsonNode)told[1]).SingleOrDefault()
            : integration?["RequestParameters"]?[$"integration.request.header.{header}"];

    private static IEnumerable<string[]> ToldHeaders(SynthesizedTemplate template, JsonNode integration)
    {
        var alias = (integration["Uri"]?["Fn::Join"]?[1] as JsonArray ?? []).OfType<JsonObject>().Select(template.Find).SingleOrDefault(part => part?["FunctionVersion"] is not null);
        var function = template.Find(alias?["FunctionName"]);
        return (Text(function?["Environment"]?["Variables"]?["GATEWAY_CONTEXT_HEADERS"]) ?? "").Split(',').Select(entry => entry.Split('='));
    }

    private static bool IsMapped(JsonNode? value, string source) => Text(value)?.StartsWith(source, StringComparison.Ordinal) is true;

    /// <summary>Rules of load balancers that face the internet, where no gateway has looked at a token before.</summary>
    private static IEnumerable<string> PublicRules(SynthesizedTemplate template)
    {
        foreach (var (id, rule) in template.Resources("AWS::ElasticLoadBalancingV2::ListenerRule").Where(rule => FacesTheInternet(template, rule.Properties)))
        {
            var first = rule["Actions"]!.AsArray().MinBy(action => action!["Order"]?.GetValue<int>() ?? 0)!;
            var claims = (first["JwtValidationConfig"]?["AdditionalClaims"] as JsonArray ?? []).Select(claim => Text(claim!["Name"])).ToList();
            if (!IsForPreflight(rule) && (Text(first["Type"]) != "jwt-validation" || !claims.Contains("scope") || !claims.Contains("token_use")))
            {
                yield return $"{template.Stack}/{id}: a rule of a public load balancer does not begin with the verification of an access token and its scope.";
            }
        }
    }

    private static bool IsForPreflight(JsonObject rule) => rule["Conditions"]!.AsArray().Any(condition =>
        condition!["HttpRequestMethodConfig"]?["Values"] is JsonArray { Count: 1 } methods && Text(methods[0]) == "OPTIONS");

    private static bool FacesTheInternet(SynthesizedTemplate template, JsonObject rule)
    {
        var listener = template.Find(rule["ListenerArn"]);
        return Text(template.Find(listener?["LoadBalancerArn"])?["Scheme"]) == "internet-facing";
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
