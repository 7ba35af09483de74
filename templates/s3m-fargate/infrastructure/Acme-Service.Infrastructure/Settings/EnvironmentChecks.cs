using System.Text.RegularExpressions;

namespace Acme_Service.Infrastructure.Settings;

/// <summary>Checks of what stands outside of the topics of an environment.</summary>
internal static partial class EnvironmentChecks
{
    public static IEnumerable<string> Problems(EnvironmentSettings settings) =>
        [.. LocationProblems(settings), .. ZoneProblems(settings), .. ProtectionProblems(settings)];

    private static IEnumerable<string> LocationProblems(EnvironmentSettings settings) =>
        [
            .. Valid.Pattern(settings.Region, RegionCode, "a region's code such as eu-west-1", nameof(settings.Region)),
            .. settings.Account is null ? [] : Valid.Pattern(settings.Account, AccountId, "the 12 digits of an AWS account", nameof(settings.Account)),
            .. settings.PermissionsBoundary is null
                ? []
                : Valid.Pattern(
                    settings.PermissionsBoundary, PolicyName, "the name of a managed policy, not its ARN, or null", nameof(settings.PermissionsBoundary)),
        ];

    private static IEnumerable<string> ZoneProblems(EnvironmentSettings settings)
    {
        // Load balancers need two zones.
        foreach (var problem in Valid.Range(settings.Zones.Count, 2, EnvironmentSettings.MostZones, "the number of availabilityZones"))
        {
            yield return problem;
        }

        if (settings.AvailabilityZones.Count > EnvironmentSettings.MostZones && settings.Zones.Count <= EnvironmentSettings.MostZones)
        {
            yield return $"availabilityZones has {settings.AvailabilityZones.Count} places; there are {EnvironmentSettings.MostZones}";
        }

        var elsewhere = settings.Zones.Where(zone => !zone.StartsWith(settings.Region, StringComparison.Ordinal));
        foreach (var zone in RegionCode.IsMatch(settings.Region) ? elsewhere : [])
        {
            yield return $"availabilityZones holds \"{zone}\", which is not in region {settings.Region}; use names such as {settings.Region}a";
        }

        if (settings.Zones.Distinct(StringComparer.Ordinal).Count() != settings.Zones.Count)
        {
            yield return "availabilityZones holds a zone twice; name each once";
        }
    }

    private static IEnumerable<string> ProtectionProblems(EnvironmentSettings settings)
    {
        if (settings.IsStrict && !settings.ProtectData)
        {
            yield return "compliance is strict while protectData is false, so that data would go with its stack; set protectData to true";
        }
        else if (settings.DeletionProtection && !settings.ProtectData)
        {
            yield return "deletionProtection is true while protectData is false, so that data could not go with its stack; set both to true, or both to false";
        }
    }

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+)+-\d$")]
    private static partial Regex RegionCode { get; }

    [GeneratedRegex(@"^([\w+=,.@-]+/)*[\w+=,.@-]{1,128}$")]
    private static partial Regex PolicyName { get; }

    [GeneratedRegex(@"^\d{12}$")]
    private static partial Regex AccountId { get; }
}
