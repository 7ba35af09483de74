using TemplateGenerator.Catalog;
using TemplateGenerator.Instantiation;
using TemplateGenerator.Testing;
using TemplateGenerator.Verification;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Tests.Verification;

/// <summary>This repository's own workflows, those of the solutions it makes, and mistakes that each of the checkers must find.</summary>
public sealed class Workflows : IDisposable
{
    private const string Folder = ".github/workflows";

    private static readonly string[] _folders = ["one", "two"];

    private readonly string _workspace = Directory.CreateTempSubdirectory("s3m-workflows-").FullName;

    /// <summary>Mistake → its step, and a part of the finding. One checker only sees each.</summary>
    private static readonly Dictionary<string, (string Step, string Finding)> _mistakes = new(StringComparer.Ordinal)
    {
        ["text of a stranger in a script"] = (
            "run: echo \"${{ github.event.pull_request.title }}\"", "7:24 actionlint: \"github.event.pull_request.title\" is potentially untrusted."),
        ["property that a context does not have"] = ("run: echo \"${{ github.actr }}\"", "actionlint: property \"actr\" is not defined"),
        ["input that a called workflow requires"] = ("uses: ./.github/workflows/called.yml", "4:11 workflow-parser: Input environment is required"),
        ["variable without quotes"] = ("run: cd $WHERE || exit", "7:14 shellcheck: Double quote to prevent globbing"),
        ["failure that is not looked at"] = ("run: |\n          echo first\n          cd \"$WHERE\"\n          ls", "9:14 shellcheck: Use 'cd ... || exit'"),
    };

    public static TheoryData<string> Mistakes => [.. _mistakes.Keys];

    [Fact]
    public async Task OfThisRepositoryHaveNoFinding()
    {
        var files = Directory.GetFiles(WorkingTree.Repository.FullPath(Folder));

        Assert.NotEmpty(files);
        Assert.Empty(await CheckAsync(files));
        Assert.SkipWhen(Requirement.ShellCheck.Find() is null, Requirement.ShellCheck.Missing);
    }

    [Fact]
    public async Task OfEveryCiChoiceHaveNoFinding()
    {
        var files = await RenderedAsync();

        Assert.NotEmpty(files);
        Assert.Empty(await CheckAsync(files));
        Assert.SkipWhen(Requirement.ShellCheck.Find() is null, Requirement.ShellCheck.Missing);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task WithAMistakeAreFound(string mistake)
    {
        var (step, finding) = _mistakes[mistake];
        Assert.SkipWhen(finding.Contains("shellcheck", StringComparison.Ordinal) && Requirement.ShellCheck.Find() is null, Requirement.ShellCheck.Missing);
        Write("solution", "called.yml", "on:\n  workflow_call:\n    inputs:\n      environment:\n        type: string\n        required: true\n" + Job("run: ls"));
        var file = Write("solution", "build.yml", "on: push\n" + Job(step));

        var found = Assert.Single(await CheckAsync([file]));

        Assert.Equal(file, found.File);
        Assert.Contains(finding, found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithTheSameContentAreCheckedInTheFirst()
    {
        string[] files = [.. _folders.Select(folder => Write(folder, "build.yml", "on: push\n" + Job("uses: nothing")))];

        Assert.Equal([files[0]], (await CheckAsync(files)).Select(finding => finding.File).Distinct());
    }

    [Fact]
    public async Task WithTheSameContentAreCheckedAgainBesideOthers()
    {
        string[] files = [.. _folders.Select(folder => Write(folder, "build.yml", "on: push\n" + Job("uses: ./.github/workflows/called.yml")))];
        _ = Write(_folders[0], "called.yml", "on: workflow_call\n" + Job("run: pwd"));

        var found = Assert.Single(await CheckAsync(files));

        Assert.Equal(files[1], found.File);
        Assert.Contains("workflow-parser: Unable to find reusable workflow", found.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_workspace, recursive: true);

    /// <summary>One job with one step, or one that calls a workflow.</summary>
    private static string Job(string step) =>
        step.StartsWith("uses: .", StringComparison.Ordinal)
            ? $"jobs:\n  build:\n    {step}\n"
            : $"jobs:\n  build:\n    runs-on: ubuntu-24.04\n    timeout-minutes: 5\n    steps:\n      - {step}\n";

    private static async Task<IReadOnlyList<(string File, string Message)>> CheckAsync(IReadOnlyList<string> files)
    {
        var tools = await NodeTools.InstallAsync(WorkingTree.Repository, TestContext.Current.CancellationToken);
        return await WorkflowCheck.RunAsync(tools, files, Requirement.ShellCheck.Find(), TestContext.Current.CancellationToken);
    }

    /// <summary>The workflows of every preset under every ci choice.</summary>
    private async Task<List<string>> RenderedAsync()
    {
        var catalog = WorkingTree.Catalog;
        using var instantiator = await TemplateInstantiator.OpenAsync(
            WorkingTree.Repository.FullPath(catalog.Template.Folder), catalog.Template.ShortName, TestContext.Current.CancellationToken);
        var files = new List<string>();
        var combinations =
            from preset in catalog.Presets
            from choice in catalog.Options.Single(option => option.Id == "ci").Choices
            select Combinations.WithDefaults(catalog, preset.Values.Append(KeyValuePair.Create("ci", choice.Id)).ToDictionary());
        foreach (var combination in combinations)
        {
            var solution = new RenderedSolution(combination.Id, "Acme.Orders", Path.Combine(_workspace, combination.Id));
            await instantiator.CreateAsync(solution.Name, combination.Values, solution.Folder, TestContext.Current.CancellationToken);
            files.AddRange(Directory.Exists(solution.PathOf(Folder)) ? Directory.GetFiles(solution.PathOf(Folder)) : []);
        }

        return files;
    }

    private string Write(string solution, string name, string content)
    {
        var file = Path.Combine(_workspace, solution, ".github", "workflows", name);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return file;
    }
}
