using Scaffold.Tests.Mutants;
using TemplateGenerator.Verification;

namespace Scaffold.Tests;

/// <summary>What docs/operations.md gives to copy into the infrastructure, in a solution that follows it.</summary>
public sealed class CodeOfTheDocuments
{
    private const string Infrastructure = "infrastructure/Acme.Orders.Infrastructure/";

    [Fact]
    public async Task ItBuildsAndPassesTheTestsOfTheSolution()
    {
        using var solution = await BuiltSolution.CreateAsync(
            new() { ["database"] = "none", ["auth"] = "none" }, Follow, SolutionTests.TestProject("Infrastructure"));
        var (total, failed, output) = await SolutionTests.RunAsync(solution, "Infrastructure", "FargateServicesTests", "SecurityTests");

        Assert.True(failed == 0, output);
        Assert.InRange(total, 20, int.MaxValue);
    }

    private static void Follow(RenderedSolution solution)
    {
        var page = File.ReadAllText(solution.PathOf("docs/operations.md"));
        InsertAfter(
            solution.PathOf(Infrastructure + "Services/Fargate/ServiceTask.cs"),
            "new TaskContainer { Port = props.Definition.Port });\n",
            CodeWith("aws-otel-collector", page));
        InsertAfter(
            solution.PathOf(Infrastructure + "ServicesStack.cs"),
            "new FargateServices(this, \"Services\", deployment, cluster));\n",
            CodeWith("UPLOADS_BUCKET", page));
    }

    private static string CodeWith(string text, string page) =>
        page.Split("```csharp\n").Skip(1).Select(rest => rest.Split("```")[0]).Single(code => code.Contains(text, StringComparison.Ordinal));

    private static void InsertAfter(string file, string line, string code)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(line, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(line, line + code, StringComparison.Ordinal));
    }
}
