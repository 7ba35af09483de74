using System.Text.RegularExpressions;

namespace Acme_Service.Infrastructure.Settings;

/// <summary>A name of your own under which something public answers.</summary>
internal static partial class DomainName
{
    /// <summary>The end of the placeholder names; nobody can own them.</summary>
    private const string PlaceholderEnd = ".example.com";

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$")]
    private static partial Regex Name { get; }

    public static bool IsPlaceholder(string name) => name.EndsWith(PlaceholderEnd, StringComparison.Ordinal);

    /// <param name="name">The domain name.</param>
    /// <param name="zone">Hosted zone that gets its DNS record, if any.</param>
    public static IEnumerable<string> Problems(string name, HostedZoneSettings? zone)
    {
        foreach (var problem in Valid.Pattern(name, Name, "a domain name such as orders.acme.com"))
        {
            yield return problem;
        }

        if (zone is not null && name != zone.Name && !name.EndsWith("." + zone.Name, StringComparison.Ordinal))
        {
            yield return $"name is \"{name}\"; it must lie within the hosted zone \"{zone.Name}\"";
        }
    }
}
