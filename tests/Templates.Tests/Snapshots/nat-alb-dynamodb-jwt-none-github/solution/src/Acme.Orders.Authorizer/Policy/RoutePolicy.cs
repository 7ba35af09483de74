using Acme.Orders.Shared;

namespace Acme.Orders.Authorizer.Policy;

/// <summary>
/// The routes of all services. Whatever no route admits is denied, and routes only ever add: none can take a path out of
/// another one, because spellings of a path that a service treats alike would slip through.
/// </summary>
internal sealed class RoutePolicy(IReadOnlyList<Route> routes)
{
    /// <summary>Roles that some route names.</summary>
    public IReadOnlySet<string> Roles { get; } = routes.SelectMany(route => route.Roles).ToHashSet(StringComparer.Ordinal);

    public bool Allows(string method, string path, IReadOnlyCollection<string> roles) =>
        !AmbiguousPath.Is(path) && routes.Any(route => route.Admits(roles) && route.Covers(method, path));
}
