using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Acme_Service.Infrastructure.Settings;

/// <summary>Reads one environment from its folder: <c>dev.json</c> and, one topic each, <c>dev.*.json</c>.</summary>
internal static partial class SettingsReader
{
    public static string FolderIn(string solutionRoot)
        => Path.Combine(solutionRoot, "infrastructure", "Acme-Service.Infrastructure", "environments");

    /// <exception cref="SettingsException">With every problem found.</exception>
    public static EnvironmentSettings Read(string folder, string environment)
    {
        var files = FilesOf(folder, environment);
        var origins = new Dictionary<string, string>(StringComparer.Ordinal);
        var merged = new JsonObject();
        var problems = new List<string>();
        foreach (var file in files)
        {
            foreach (var (topic, value) in StrictJson.Parse(file, File.ReadAllText(Path.Combine(folder, file))))
            {
                if (!origins.TryAdd(topic, file))
                {
                    problems.Add($"{file}: {topic} is also given in {origins[topic]}; keep one of them");
                    continue;
                }

                merged[topic] = value?.DeepClone();
            }
        }

        problems.AddRange(StrictJson.Misfits(merged, typeof(EnvironmentSettings)).Select(InItsFile));
        if (problems.Count == 0)
        {
            var settings = StrictJson.Read<EnvironmentSettings>(merged) with { Name = environment };
            problems.AddRange(StrictJson.Problems(settings).Select(InItsFile));
            problems.AddRange(OverlapsWithOtherEnvironments(folder, settings));
            if (problems.Count == 0)
            {
                return settings;
            }
        }

        throw new SettingsException(problems);

        string InItsFile(string problem)
        {
            var topic = problem.Split(['.', ' '], 2)[0];
            return $"{origins.GetValueOrDefault(topic, files[0])}: {problem}.";
        }
    }

    private static List<string> FilesOf(string folder, string environment)
    {
        var main = environment + ".json";
        if (!EnvironmentName.IsMatch(environment) || !File.Exists(Path.Combine(folder, main)))
        {
            throw new SettingsException(
            [
                $"There is no environment '{environment}'. Choose {string.Join(" or ", EnvironmentsIn(folder))}, "
                    + $"or add {main} to {folder}.",
            ]);
        }

        var topics = Directory.EnumerateFiles(folder, environment + ".*.json").Select(path => Path.GetFileName(path));
        return [main, .. topics.Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> EnvironmentsIn(string folder)
        => Directory.EnumerateFiles(folder, "*.json")
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
