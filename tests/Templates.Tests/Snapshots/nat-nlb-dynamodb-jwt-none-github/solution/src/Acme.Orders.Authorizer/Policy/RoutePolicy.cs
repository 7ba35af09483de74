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

    /// <summary>
    /// As patterns of IAM: ambiguous paths. None is for a question mark, which a pattern cannot name, nor for a backslash or #, which no
    /// pattern needs: the services refuse them in every spelling, and ARNs are no place for them.
    /// </summary>
    public static IReadOnlyList<string> AmbiguousPaths { get; } =
    [
        .. AmbiguousPath.Parts.Where(part => part is not ("?" or "#" or "\\")).SelectMany(BothCases).Select(part => $"/*{part}*"),
        .. AmbiguousPath.Ends.Select(end => $"/*{end}"),
    ];

    public IReadOnlyList<Route> For(IReadOnlyCollection<string> roles) => [.. routes.Where(route => route.Admits(roles))];

    /// <summary>Patterns of IAM tell the cases apart, in the one letter that such a part has.</summary>
    private static IEnumerable<string> BothCases(string part) => new[] { part, part.ToUpperInvariant() }.Distinct();
}
