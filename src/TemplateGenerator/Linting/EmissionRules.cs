using System.Text.RegularExpressions;

namespace TemplateGenerator.Linting;

/// <summary>Files that the engine's own excludes keep from users.</summary>
internal static partial class EmissionRules
{
    public static IEnumerable<Finding> Check(TemplateFile file)
    {
        if (DefaultExcludes().IsMatch(file.Path))
        {
            yield return new(file.Path, 1, LintRules.NeverEmitted,
                "the engine leaves it out of every solution: its default excludes are bin and obj folders, *.user, *.lock.json and *.filelist.",
                "Give it another name or place, or delete it.");
        }
    }

    [GeneratedRegex(@"(^|/)([Bb]in|[Oo]bj)/|\.(user|lock\.json|filelist)$")]
    private static partial Regex DefaultExcludes();
}
