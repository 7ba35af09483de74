namespace Acme_Service.Authorizer.Policy;

/// <summary>
/// The routes of all services. Whatever no route admits is denied, and routes only ever add: none can take a path out of
/// another one, because spellings of a path that a service treats alike would slip through.
/// </summary>
internal sealed class RoutePolicy(IReadOnlyList<Route> routes)
{
    /// <summary>As patterns of IAM: paths that a service would resolve to other ones.</summary>
    public static IReadOnlyList<string> DottedPaths { get; } = ["/*..*", "/*%2e*", "/*%2E*"];

    public IReadOnlyList<Route> For(IReadOnlyCollection<string> roles) => [.. routes.Where(route => route.Admits(roles))];

    public bool Allows(string method, string path, IReadOnlyCollection<string> roles) =>
        !path.Contains("..", StringComparison.Ordinal)
        && !path.Contains("%2e", StringComparison.OrdinalIgnoreCase)
        && routes.Any(route => route.Admits(roles) && route.Covers(method, path));
}
