using System.Text.RegularExpressions;

namespace Acme_Service.Infrastructure.Settings;

/// <summary>A public hosted zone of Route 53, named rather than looked up, so that synthesis needs no credentials.</summary>
internal sealed partial record HostedZoneSettings : IChecked
{
    /// <summary>Id of the zone, such as Z0123456789ABCDEFGHIJ.</summary>
    public required string Id { get; init; }

    /// <summary>Domain of the zone, such as acme.com.</summary>
    public required string Name { get; init; }

    public IEnumerable<string> Problems() => Valid.Pattern(Id, ZoneId, "an id such as Z0123456789ABCDEFGHIJ");

    public IEnumerable<string> Placeholders() =>
        Id.TrimStart('Z').All(digit => digit == '0') ? [$"id is {Id}, which is nobody's; give the id of your hosted zone"] : [];

    [GeneratedRegex("^Z[A-Z0-9]{1,31}$")]
    private static partial Regex ZoneId { get; }
}
