using System.Globalization;
using System.Text;
using Acme.Orders.Infrastructure.Services;
using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Operations;

/// <summary>What to do about each alarm, as a page for people: made of the alarms themselves, so that both say the same.</summary>
internal static class Runbook
{
    /// <summary>Argument of this program that writes it.</summary>
    public const string Command = "runbook";

    /// <summary>Relative to the solution.</summary>
    public const string File = "docs/runbook.md";

    /// <summary>Stands for any service.</summary>
    private const string AnyService = "any-service";

    public static void WriteTo(string solutionRoot) => System.IO.File.WriteAllText(Path.Combine(solutionRoot, File), Of(solutionRoot));

    /// <summary>The alarms of all environments.</summary>
    public static string Of(string solutionRoot)
    {
        var page = new StringBuilder();
        page.Append($"""
            <!-- Written by `dotnet run --project infrastructure/Acme.Orders.Infrastructure -- {Command}` from the alarms themselves: change their texts there. -->

            # What to do when an alarm goes off

            The name of an alarm begins with those of the solution and the environment.

            """.ReplaceLineEndings("\n"));
        page.Append(
            "Alarms whose names begin with `TargetTracking` belong to scaling: one of the two is on while a service is not busy. Leave them alone.\n");
        page.Append($"""

            | alarm | users notice | what it means, and what to do |
            |---|---|---|
            | `{Monitoring.UsersAffected}` | yes | {Monitoring.UsersAffectedDescription} |

            """.ReplaceLineEndings("\n"));
        foreach (var alarm in AlarmsOf(solutionRoot).OrderBy(alarm => alarm.Id, StringComparer.Ordinal))
        {
            var (id, text) = (ForAnyService(alarm.Id, "<service>"), ForAnyService(alarm.Description, "`<service>`"));
            page.Append(CultureInfo.InvariantCulture, $"| `{id}` | {(alarm.AffectsUsers ? "yes" : "")} | {text} |\n");
        }

        return page.ToString();
    }

    private static string ForAnyService(string text, string service) => text.Replace(AnyService, service, StringComparison.Ordinal);

    private static IEnumerable<AlarmDefinition> AlarmsOf(string solutionRoot)
    {
        var service = ServiceCatalog.Discover(solutionRoot)[0] with
        {
            Name = AnyService,
            File = "its service.json",
        };
        var folder = SettingsReader.FolderIn(solutionRoot);
        return SettingsReader.EnvironmentsIn(folder)
            .SelectMany(environment => InfrastructureApp
                .Build(InfrastructureApp.New(bundle: false), SettingsReader.Read(folder, environment), [service], solutionRoot).Alarms)
            .DistinctBy(alarm => alarm.Id);
    }
}
