using System.IO.Enumeration;
using System.Text.Json.Serialization;

namespace Acme_Service.Authorizer.Policy;

/// <summary>
/// One line of policy.json: who may call which methods on which paths. A star stands for any characters, slashes included; a path that
/// ends in <c>/**</c> also covers the one before it.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record Route(IReadOnlyList<string> Methods, string Path, IReadOnlyList<string> Roles)
{
    public const string Anyone = "*";

    /// <summary>The path as patterns, in which a star is the only special character.</summary>
    [JsonIgnore]
    public IEnumerable<string> Patterns => !Path.EndsWith("/**", StringComparison.Ordinal) ? [Path]
        : Path.Length == "/**".Length ? ["/*"]
        : [Path[..^"/**".Length], Path[..^1]];

    public bool Admits(IReadOnlyCollection<string> roles) => Roles.Any(role => role == Anyone || roles.Contains(role));

    public bool Covers(string method, string path) =>
        Methods.Contains(method)
        && Patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false));
}
