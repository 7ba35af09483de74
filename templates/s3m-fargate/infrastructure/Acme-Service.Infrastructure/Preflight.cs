using Acme_Service.Infrastructure.Services;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure;

/// <summary>What is left to do in the settings of an environment before it is deployed.</summary>
internal static class Preflight
{
    /// <summary>Argument of this program that prints it.</summary>
    public const string Command = "preflight";

    /// <summary>A line for each finding. One that begins with <c>error:</c> stops the pipeline.</summary>
    /// <exception cref="SettingsException">The environment cannot be synthesized.</exception>
    public static IReadOnlyList<string> Of(string environment, string solutionRoot)
    {
        var settings = SettingsReader.Read(SettingsReader.FolderIn(solutionRoot), environment);
        _ = ServiceCatalog.Discover(solutionRoot);
        return
        [
            .. StrictJson.Placeholders(settings).Select(placeholder => $"error: {environment}.json: {placeholder}."),
            .. settings.Advice().Select(advice => $"warning: {environment}.json: {advice.Text}."),
        ];
    }

    public static bool Stops(IEnumerable<string> findings) =>
        findings.Any(finding => finding.StartsWith("error:", StringComparison.Ordinal));
}
