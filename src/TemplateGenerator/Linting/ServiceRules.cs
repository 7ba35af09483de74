using System.Text.RegularExpressions;
using TemplateGenerator.Catalog.Templates;
using TemplateGenerator.Rendering;

namespace TemplateGenerator.Linting;

/// <summary>Names in the first service's files that would come out unchanged in a service added later.</summary>
internal sealed partial class ServiceRules(ServiceTemplate? service)
{
    public IEnumerable<Finding> Check(TemplateFile file)
    {
        if (service is null || !service.Covers(file.Path))
        {
            yield break;
        }

        foreach (var match in SolutionToken().Matches(file.Text).Where(match => !IsServiceProject(file.Text, match.Index)))
        {
            yield return new(file.Path, file.LineAt(match.Index), LintRules.FirstServiceName,
                $"'{match.Value}' is replaced in {Tokens.FirstServiceProject} only, so {service.ShortName} would leave it as it is.",
                $"Write {Tokens.FirstServiceProject}, or keep the solution's name out of a service's files.");
        }

        foreach (var match in ServiceName().Matches(file.Text).AsEnumerable())
        {
            yield return new(file.Path, file.LineAt(match.Index), LintRules.FirstServiceName,
                $"'{match.Value}' is not replaced, so {service.ShortName} would leave it as it is.",
                $"Write {Tokens.FirstServiceName}.");
        }
    }

    private static bool IsServiceProject(string text, int index) =>
        text.AsSpan(index).StartsWith(Tokens.FirstServiceProject, StringComparison.Ordinal);

    [GeneratedRegex($"{Tokens.ProjectName}|{Tokens.AwsName}")]
    private static partial Regex SolutionToken();

    [GeneratedRegex($"""(?<=["/]){Tokens.FirstServiceNameOfSolutions}(?=["/])""")]
    private static partial Regex ServiceName();
}
