using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Acme_Service.Infrastructure.Network;
using Acme_Service.Infrastructure.Security;

namespace Acme_Service.Infrastructure.Settings;

/// <summary>Reads one environment from its file, such as <c>environments/dev.json</c>.</summary>
internal static partial class SettingsReader
{
    public static string FolderIn(string solutionRoot) =>
        Path.Combine(solutionRoot, "infrastructure", "Acme-Service.Infrastructure", "environments");

    /// <exception cref="SettingsException">With every problem found.</exception>
    public static EnvironmentSettings Read(string folder, string environment)
    {
        var file = environment + ".json";
        if (!EnvironmentName.IsMatch(environment) || !File.Exists(Path.Combine(folder, file)))
        {
            throw new SettingsException(
            [
                $"There is no environment '{environment}'. Choose {string.Join(" or ", EnvironmentsIn(folder))}, "
                    + $"or add {file} to {folder}.",
            ]);
        }

        var json = StrictJson.Parse(file, File.ReadAllText(Path.Combine(folder, file)));
        var problems = StrictJson.Misfits(json, typeof(EnvironmentSettings)).Select(InFile).ToList();
        if (problems.Count == 0)
        {
            var settings = StrictJson.Read<EnvironmentSettings>(json) with { Name = environment };
            problems.AddRange(StrictJson.Problems(settings).Select(InFile));
            problems.AddRange(OverlapsWithOtherEnvironments(folder, settings));
            if (problems.Count == 0)
            {
                return settings.IsStrict ? StrictSettings.Raise(settings) : settings;
            }
        }

        throw new SettingsException(problems);

        string InFile(string problem) => $"{file}: {problem}.";
    }

    public static IEnumerable<string> EnvironmentsIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.json")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => !name.Contains('.'))
            .Order(StringComparer.Ordinal);

    /// <summary>Only what can be read is compared: another environment's mistakes are reported when it is synthesized.</summary>
    private static IEnumerable<string> OverlapsWithOtherEnvironments(string folder, EnvironmentSettings settings)
    {
        if (!AddressRange.TryParse(settings.Network.Cidr, out var range))
        {
            yield break;
        }

        foreach (var other in EnvironmentsIn(folder).Where(name => name != settings.Name))
        {
            if (AddressRange.TryParse(CidrIn(Path.Combine(folder, other + ".json")), out var taken) && range.Overlaps(taken))
            {
                yield return $"{settings.Name}.json: network.cidr {settings.Network.Cidr} overlaps with {taken.Network} of {other}.json; "
                    + "give each environment its own range, or they can never be connected.";
            }
        }
    }

    private static string CidrIn(string path)
    {
        try
        {
            var json = StrictJson.Parse(path, File.ReadAllText(path));
            return (json["network"] as JsonObject)?["cidr"]?.ToString() ?? new NetworkSettings().Cidr;
        }
        catch (SettingsException)
        {
            return "";
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,15}$")]
    private static partial Regex EnvironmentName { get; }
}

/// <summary>All problems of the settings and service files, in words for the person who edits them.</summary>
internal sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
