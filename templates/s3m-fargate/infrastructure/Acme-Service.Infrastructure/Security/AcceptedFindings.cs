using System.Text;
using System.Text.Json.Nodes;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Security;

/// <summary>The findings that are accepted, as a page for reviewers: made of the templates, so that both say the same.</summary>
internal static class AcceptedFindings
{
    /// <summary>Argument of this program that writes it.</summary>
    public const string Command = "accepted-findings";

    /// <summary>Relative to the solution.</summary>
    public const string File = "docs/accepted-findings.md";

    public static void WriteTo(string solutionRoot)
    {
        var output = Directory.CreateTempSubdirectory("accepted-findings-").FullName;
        try
        {
            foreach (var environment in SettingsReader.EnvironmentsIn(SettingsReader.FolderIn(solutionRoot)))
            {
                InfrastructureApp.Synthesize(environment, solutionRoot, Path.Combine(output, environment), bundle: false);
            }

            System.IO.File.WriteAllText(Path.Combine(solutionRoot, File), PageOf(output));
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    /// <param name="assemblies">Folder of the cloud assemblies of all environments.</param>
    public static string PageOf(string assemblies)
    {
        var page = new StringBuilder();
        page.Append($"""
            <!-- Written by `dotnet run --project infrastructure/Acme-Service.Infrastructure -- {Command}` from the templates: change the reasons in the code. -->

            # Findings that are accepted

            What cdk-nag finds in the templates of this solution's environments, and why it stays. The rules are those of its packs AwsSolutions,
            Serverless, NIST 800-53 R5, HIPAA Security and PCI DSS 3.2.1; in brackets, what a rule tells apart. Each reason also stands in
            the metadata of its resource.

            | resource | rules | reason |
            |---|---|---|

            """.ReplaceLineEndings("\n"));
        var rows = Directory.EnumerateFiles(assemblies, "*.template.json", SearchOption.AllDirectories).SelectMany(AcceptedIn)
            .GroupBy(finding => (finding.Type, finding.Reason), finding => finding.Rule)
            .Select(group => $"| {group.Key.Type} | {string.Join(", ", group.Distinct().Order(StringComparer.Ordinal))} | {group.Key.Reason} |\n");
        return page.AppendJoin("", rows.Order(StringComparer.Ordinal)).ToString();
    }

    private static IEnumerable<(string Type, string Rule, string Reason)> AcceptedIn(string template) =>
        from resource in JsonNode.Parse(System.IO.File.ReadAllText(template))!["Resources"]!.AsObject()
        from rule in resource.Value!["Metadata"]?["cdk_nag"]?["rules_to_suppress"]?.AsArray() ?? []
        select ((string)resource.Value["Type"]!, NameOf(rule), (string)rule["reason"]!);

    private static string NameOf(JsonNode rule)
    {
        var one = rule["applies_to"]?[0];
        var name = ((string)rule["id"]!).Split('-')[^1];
        return one is null ? name : $"`{name}[{(one is JsonObject pattern ? pattern["regex"] : one)}]`";
    }
}
