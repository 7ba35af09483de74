using System.Text.RegularExpressions;
using TemplateGenerator.Catalog;
using TemplateGenerator.Verification;
using TemplateGenerator.Verification.Dotnet;

namespace Package.Tests;

/// <summary>Every rule of the catalog, in the first combination that it alone refuses.</summary>
public sealed partial class RefusedCombinations(InstalledPack pack)
{
    private const int MissingRequiredOption = 102;

    public static TheoryData<string> Rules => [.. Checkout.Catalog.Rules.Select(rule => rule.Parameter)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task AreRefusedWithASentenceAndWriteNothing(string parameter)
    {
        var folder = pack.NewFolder();
        var refusal = await pack.NewAsync(["-n", "Acme.Orders", "-o", folder, .. Arguments(RefusedBy(parameter))]);

        Assert.Equal(MissingRequiredOption, refusal.ExitCode);
        Assert.Contains($"'{Rule(parameter).Message}', 'dotnet new s3m-fargate -n Acme.Orders ", refusal.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task AreRefusedWithACommandThatWorksAsItIsPrinted(string parameter)
    {
        var refusal = await pack.NewAsync(["-n", "Acme.Orders", "-o", pack.NewFolder(), .. Arguments(RefusedBy(parameter))]);
        var command = Assert.Single(Commands().Matches(refusal.Output)).Groups["command"].Value;
        var folder = Directory.CreateDirectory(pack.NewFolder()).FullName;

        var created = await pack.RunAsync(folder, command);

        Assert.True(created.ExitCode == 0, created.Output);
        Assert.True(File.Exists(Path.Combine(folder, "Acme.Orders", "Acme.Orders.slnx")));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task DoNotCompileWhereADialogLetThemPassAndSayWhy(string parameter)
    {
        var folder = pack.NewFolder();
        var created = await pack.NewAsync(
            ["-n", "Acme.Orders", "-o", folder, "--no-restore", $"--{parameter}", "whatever", .. Arguments(RefusedBy(parameter))]);
        Assert.True(created.ExitCode == 0, created.Output);

        var solution = new RenderedSolution("refused", "Acme.Orders", folder);
        var infrastructure = new ProjectOf(solution, "infrastructure/Acme.Orders.Infrastructure/Acme.Orders.Infrastructure.csproj");
        var problems = await SolutionBuild.RunAsync([infrastructure], folder, TestContext.Current.CancellationToken);

        Assert.Contains(problems, problem => problem.Message.Contains(Rule(parameter).Message, StringComparison.Ordinal));
    }

    private static Rule Rule(string parameter) => Checkout.Catalog.Rules.Single(rule => rule.Parameter == parameter);

    private static Combination RefusedBy(string parameter) =>
        Combinations.All(Checkout.Catalog).First(combination => Checkout.Catalog.Rules.All(rule => rule.Allows(combination) != (rule.Parameter == parameter)));

    private static IEnumerable<string> Arguments(Combination combination) =>
        combination.Values.SelectMany(value => (string[])[$"--{value.Key}", value.Value]);

    [GeneratedRegex("'(?<command>dotnet new [^']+)'")]
    private static partial Regex Commands();
}
