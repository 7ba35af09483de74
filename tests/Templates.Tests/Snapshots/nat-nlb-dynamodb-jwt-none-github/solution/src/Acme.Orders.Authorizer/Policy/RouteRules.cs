using System.Text.RegularExpressions;
using Acme.Orders.Authorizer.Roles;

namespace Acme.Orders.Authorizer.Policy;

/// <summary>Rules for routes, whose problems are sentences for the person who edits policy.json.</summary>
internal static partial class RouteRules
{
    private static readonly string[] _methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    public static IReadOnlyList<string> Problems(IReadOnlyList<Route> routes)
    {
        if (routes.Count == 0 || routes.Contains(null!))
        {
            return ["There is no route, or null for one, so requests would be denied."];
        }

        var problems = routes
            .SelectMany((route, i) => Problems(route).Select(problem => $"Route {i + 1} ({route.Path}): {problem}"))
            .ToList();
        return problems.Count > 0 ? problems : [.. RoutesWithoutEffect(routes), .. TooMany(routes)];
    }

    private static IEnumerable<string> Problems(Route route)
    {
        var wrongMethods = route.Methods.Except(_methods).ToList();
        if (wrongMethods.Count > 0 || route.Methods.Count == 0)
        {
            yield return $"its methods are [{string.Join(", ", route.Methods)}]. Name some of {string.Join(", ", _methods)}.";
        }

        if (!PathPattern().IsMatch(route.Path))
        {
            yield return "a path starts with a slash; its segments are letters, digits and . _ ~ -, or *; the last may be **.";
        }

        if (route.Roles.Count == 0)
        {
            yield return $"it names no role. Write \"{Route.Anyone}\" for every caller with a valid token.";
        }

        foreach (var role in route.Roles.Where(role => role != Route.Anyone && !RoleNames.IsValid(role)))
        {
            yield return $"the role '{role}' is not 1 to 64 letters, digits and . _ : / @ -.";
        }
    }

    /// <summary>A narrower route for fewer roles looks like a restriction, but routes only add.</summary>
    private static IEnumerable<string> RoutesWithoutEffect(IReadOnlyList<Route> routes) =>
        from narrow in routes
        from wide in routes
        where narrow != wide
            && (wide.Roles.Contains(Route.Anyone) || narrow.Roles.All(wide.Roles.Contains))
            && narrow.Methods.All(method => narrow.Patterns.All(pattern => wide.Covers(method, pattern)))
        select $"Route {narrow.Path} for {string.Join(", ", narrow.Roles)} has no effect: "
            + $"{wide.Path} admits these callers anyway. Routes only add; to restrict it, list the other paths instead of {wide.Path}.";

    private static IEnumerable<string> TooMany(IReadOnlyList<Route> routes)
    {
        const int maxLength = 8192;
        var length = GatewayStage.MaxPolicyLength(routes);
        return length <= maxLength
            ? []
            : [$"A caller with all roles would get a policy of {length} characters; at most {maxLength} are safe."];
    }

    [GeneratedRegex(@"\A/(?:(?:[\w~-][\w.~-]*|\*)(?:/(?:[\w~-][\w.~-]*|\*))*(?:/\*\*)?|\*\*)?\z", RegexOptions.ECMAScript)]
    private static partial Regex PathPattern();
}
