using System.Buffers;

namespace Acme_Service.Shared;

/// <summary>
/// Paths that can be read in more than one way: those in which some readers find another path, or the end of the path, once they have
/// decoded it once or twice. Gateways decode before they route, so the path that was authorized may not be the one that is served.
/// </summary>
internal static class AmbiguousPath
{
    /// <summary>Parts of such a path, in either case.</summary>
    public static IReadOnlyList<string> Parts { get; } =
        ["/./", "/../", "//", "\\", "?", "#", "%2e", "%2f", "%5c", "%3f", "%23", "%25"];

    /// <summary>Further endings of such a path.</summary>
    public static IReadOnlyList<string> Ends { get; } = ["/.", "/.."];

    private static readonly SearchValues<string> _parts = SearchValues.Create([.. Parts], StringComparison.OrdinalIgnoreCase);

    /// <param name="path">Not decoded, or not wholly, and without the query.</param>
    public static bool Is(ReadOnlySpan<char> path)
    {
        foreach (var end in Ends)
        {
            if (path.EndsWith(end))
            {
                return true;
            }
        }

        return path.ContainsAny(_parts);
    }
}
