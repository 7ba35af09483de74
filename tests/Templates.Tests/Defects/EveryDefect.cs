using TemplateGenerator.Catalog.Files;
using TemplateGenerator.Linting;

namespace Templates.Tests.Defects;

/// <summary>That verification is honest: what it promises to find, it finds, and says so in words that lead to the place.</summary>
public sealed class EveryDefect(DefectiveTemplates templates) : IClassFixture<DefectiveTemplates>
{
    public static TheoryData<string> InSolutions => [.. SeededDefects.InSolutions.Select(defect => defect.Name)];

    public static TheoryData<string> InTemplates => [.. SeededDefects.InTemplates.Select(defect => defect.Name)];

    [Theory]
    [MemberData(nameof(InSolutions))]
    public void IsFoundByVerify(string name)
    {
        var defect = SeededDefects.InSolutions.Single(candidate => candidate.Name == name);
        var problems = templates.Problems(defect);

        Assert.True(
            problems.Any(problem => problem.Stage == defect.Step && problem.Message.Contains(defect.Message, StringComparison.Ordinal)),
            $"No problem of the step {defect.Step} says '{defect.Message}', but:\n{string.Join('\n', problems.Select(problem => $"{problem.Stage}: {problem.Message}"))}");
    }

    [Theory]
    [MemberData(nameof(InTemplates))]
    public async Task IsFoundByCheck(string name)
    {
        var defect = SeededDefects.InTemplates.Single(candidate => candidate.Name == name);
        var catalog = Checkout.Catalog;
        var files = (await TemplateFile.ReadAllAsync(Checkout.Repository, catalog.Template, TestContext.Current.CancellationToken)).Select(file => Seeded(file, defect)).ToList();

        var found = new TemplateLinter(catalog).Lint(files).Select(finding => finding.ToString())
            .Concat(new FilePlan(catalog, files.Select(file => file.Path)).Problems(catalog).Select(problem => problem.ToString()));

        Assert.Contains(found, message => message!.Contains(defect.Message, StringComparison.Ordinal));
    }

    private static TemplateFile Seeded(TemplateFile file, SeededDefect defect) =>
        defect.Edits.SingleOrDefault(edit => edit.File == file.Path) is { } edit
            ? new(edit.NewName ?? file.Path, System.Text.Encoding.UTF8.GetBytes(edit.ApplyTo(file.Text)))
            : file;
}
