using TemplateGenerator.Linting;

namespace TemplateGenerator.Tests.Linting;

/// <summary>Lints one file of the sample template.</summary>
internal static class Lint
{
    /// <summary>Rule and line of every finding in the file.</summary>
    public static IEnumerable<string> File(string path, string text) =>
        Findings(new TemplateFile(path, text)).Select(finding => $"{finding.Rule}:{finding.Line}");

    public static IEnumerable<Finding> Findings(TemplateFile file) =>
        new TemplateLinter(Samples.Catalog()).Lint([file]).Where(finding => finding.File == file.Path);
}
