namespace Acme_Service.Infrastructure.Tests;

public class TemplateValidationTests(SynthesizedApps apps, TemplateValidator validator) : IClassFixture<TemplateValidator>
{
    /// <summary>Both in one run: the validator takes longer to start than to read templates.</summary>
    [Fact]
    public async Task AWS_accepts_the_templates_of_every_environment_of_this_solution_but_not_a_wrong_one()
    {
        using var solution = new SolutionFolder().WithFile(
            "cdk.out/wrong.template.json",
            """{ "Resources": { "Alarms": { "Type": "AWS::SNS::Topic", "Properties": { "DisplayName": { "Ref": "Missing" } } } } }""");

        var (code, report) = await validator.CheckAsync(apps.OwnTemplates, solution.Output);

        var findings = report.Split("\n\n")[..^1];
        Assert.True(findings.Length == 1, report);
        Assert.Contains("wrong.template.json:1: FATAL F1020", findings[0], StringComparison.Ordinal);
        Assert.Contains("resource: Alarms (AWS::SNS::Topic", findings[0], StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task A_folder_without_templates_is_reported()
    {
        using var solution = new SolutionFolder();

        var (code, report) = await validator.CheckAsync(solution.Output);

        Assert.Equal(2, code);
        Assert.StartsWith("There is no *.template.json in ", report, StringComparison.Ordinal);
    }
}
