using System.Buffers;

namespace Acme_Service.Authorizer.Roles;

/// <summary>The role names that may be passed on: they travel in one header, separated by commas.</summary>
internal static class RoleNames
{
    /// <summary>For one caller: together with their separators well below the 10,240 bytes of headers API Gateway allows.</summary>
    public const int MaxRoles = 50;

    private const int MaxLength = 64;

    private static readonly SearchValues<char> _allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:/@-");

    public static bool IsValid(string? role) =>
        role is { Length: > 0 and <= MaxLength } && !role.AsSpan().ContainsAnyExcept(_allowed);

    /// <summary>The valid ones, each once, in a stable order. Who has a role that cannot be passed on does not have it.</summary>
    public static IReadOnlyList<string> Merge(params ReadOnlySpan<IEnumerable<string>> sources)
    {
        var roles = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            roles.UnionWith(source.Where(IsValid));
        }

        return [.. roles];
    }

    /// <summary>As many as may be passed on, in the same order; of too many, those that decide something come first.</summary>
    public static IReadOnlyList<string> Bound(IReadOnlyList<string> roles, IReadOnlySet<string> deciding) => roles.Count <= MaxRoles
        ? roles
        : [.. roles.OrderByDescending(deciding.Contains).Take(MaxRoles).Order(StringComparer.Ordinal)];
}
