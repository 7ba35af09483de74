using System.Text.Json;
using System.Text.Json.Serialization;
using Acme_Service.Authorizer.Configuration;

namespace Acme_Service.Authorizer.Policy;

/// <summary>Reads policy.json.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RoutePolicyFile(IReadOnlyList<Route> Routes)
{
    public const string Name = "policy.json";

    private const string Shape = """{ "routes": [ { "methods": [..], "path": "..", "roles": [..] } ] }""";

    /// <exception cref="ConfigurationException">Names every route that is wrong, and how.</exception>
    public static RoutePolicy Parse(string json)
    {
        try
        {
            var routes = JsonSerializer.Deserialize(json, AuthorizerJson.Default.RoutePolicyFile)?.Routes ?? [];
            var problems = RouteRules.Problems(routes);
            return problems.Count == 0 ? new RoutePolicy(routes) : throw new ConfigurationException($"{Name} is wrong.", problems);
        }
        catch (JsonException e)
        {
            throw new ConfigurationException($"{Name} is wrong.", [$"{e.Message} Expected is {Shape}."]);
        }
    }
}
