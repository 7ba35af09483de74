namespace Acme_Service.Infrastructure.Tests;

public class TemplateValidationTests(TemplateValidator validator) : IClassFixture<TemplateValidator>
{
    [Fact]
    public async Task AWS_accepts_the_templates_of_every_environment_of_this_solution()
    {
        using var assemblies = new SolutionFolder();
        foreach (var environment in SynthesizedApps.OwnEnvironments)
        {
            InfrastructureApp.Synthesize(environment, SynthesizedApps.OwnRoot, Path.Combine(assemblies.Output, environment), bundle: false);
        }

        var (code, report) = await validator.CheckAsync(assemblies.Output);

        Assert.True(code == 0, report);
    }

    [Fact]
    public async Task A_reference_to_a_resource_that_is_not_there_is_found()
    {
        using var solution = new SolutionFolder().WithFile(
            "cdk.out/wrong.template.json",
            """{ "Resources": { "Alarms": { "Type": "AWS::SNS::Topic", "Properties": { "DisplayName": { "Ref": "Missing" } } } } }""");

        var (code, report) = await validator.CheckAsync(solution.Output);

        Assert.Equal(1, code);
        Assert.Contains("wrong.template.json:1: FATAL F1020", report, StringComparison.Ordinal);
        Assert.Contains("resource: Alarms (AWS::SNS::Topic", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_templates_is_said_to_be_one()
    {
        using var solution = new SolutionFolder();

        var (code, report) = await validator.CheckAsync(solution.Output);

        Assert.Equal(2, code);
        Assert.StartsWith("There is no *.template.json in ", report, StringComparison.Ordinal);
    }
}
