using System.Text.RegularExpressions;
using TemplateGenerator.Catalog;
using TemplateGenerator.Instantiation;
using TemplateGenerator.Verification;
using YamlDotNet.RepresentationModel;

namespace TemplateGenerator.Tests.Verification;

/// <summary>The images and actions of a solution's pipeline and containers, and the access of its jobs to AWS.</summary>
public sealed partial class PipelineOfASolution : IDisposable
{
    private readonly string _workspace = Directory.CreateTempSubdirectory("s3m-pipeline-").FullName;

    [Fact]
    public async Task BuildsWithoutATokenAndDeploysWithoutCode()
    {
        var solution = await RenderAsync(new() { ["frontend"] = "spa", ["ci"] = "github" });
        var (build, deploy) = (Jobs(solution, "build.yml"), Jobs(solution, "deploy.yml"));
        var deploying = Assert.Single(deploy);

        Assert.Equal([("contents", "read")], Permissions(build["build"]));
        Assert.Equal([("id-token", "write")], Permissions(build["deploy-dev"]));
        Assert.Equal([("id-token", "write")], Permissions(build["deploy-prod"]));
        Assert.Equal([("id-token", "write")], Permissions(deploying.Value));
        Assert.Equal(
            ["actions/download-artifact", "actions/setup-node", "aws-actions/configure-aws-credentials"],
            Steps(deploying.Value, "uses").Select(action => action.Split('@')[0]));
        Assert.DoesNotContain(Steps(deploying.Value, "run"), script => BuildingCommand.IsMatch(script));
        Assert.DoesNotContain(Directory.GetFiles(solution.PathOf(".github/workflows")), file => File.ReadAllText(file).Contains("secrets.", StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(solution.PathOf(".github/workflows")), file => Assert.Contains("\npermissions: {}\n", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task GetsNoTokenBeforeWhatIsDeployedIsChecked()
    {
        var solution = await RenderAsync(new() { ["ci"] = "github" });
        var steps = ((YamlSequenceNode)Assert.Single(Jobs(solution, "deploy.yml")).Value["steps"]).Select(step => step.ToString()).ToList();
        var token = steps.FindIndex(step => step.Contains("configure-aws-credentials", StringComparison.Ordinal));

        Assert.Equal(steps.Count - 3, token);
        Assert.Equal(2, steps.Take(token).Count(step => step.Contains("sum --check --strict", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("integration", "lambda", "database", "rds", "frontend", "container")]
    [InlineData("integration", "nlb", "database", "dynamodb", "frontend", "spa")]
    public async Task PinsWhatOthersPublish(params string[] options)
    {
        var solution = await RenderAsync(options.Chunk(2).Append(["ci", "github"]).ToDictionary(option => option[0], option => option[1]));
        var files = Directory.GetFiles(solution.Folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is "Dockerfile" or "compose.yaml" || file.EndsWith(".yml", StringComparison.Ordinal));
        var pulled = files.SelectMany(file => Pulled.Matches(File.ReadAllText(file)).Select(match => match.Groups["what"].Value)).ToList();
        var unpinned = pulled.Where(what => !Pinned.IsMatch(what));

        Assert.NotEmpty(pulled);
        // Makes the table of the emulator on a developer's machine, and is part of nothing else.
        Assert.Empty(unpinned.Except(["amazon/aws-cli:2.22.0"]));
    }

    public void Dispose() => Directory.Delete(_workspace, recursive: true);

    /// <summary>Images, files from the web and actions; not stages of the same file, local workflows and what compose builds.</summary>
    [GeneratedRegex(@"(?:^FROM (?:--platform=\S+ )?|--from=(?=\S+[/:])|^ADD (?=\S.*(?:\n.*)?https)|^ *image: (?!acme-)|uses: (?!\./))(?<what>.*(?:\\\n.*)?)", RegexOptions.Multiline)]
    private static partial Regex Pulled { get; }

    [GeneratedRegex("@sha256:[0-9a-f]{64}|--checksum=sha256:[0-9a-f]{64}|@[0-9a-f]{40} # v")]
    private static partial Regex Pinned { get; }

    [GeneratedRegex(@"dotnet|npm (ci|install|run)|npx|docker build|git |\.sh\b|\.mjs\b")]
    private static partial Regex BuildingCommand { get; }

    private static Dictionary<string, YamlMappingNode> Jobs(RenderedSolution solution, string workflow)
    {
        using var text = File.OpenText(solution.PathOf($".github/workflows/{workflow}"));
        var yaml = new YamlStream();
        yaml.Load(text);
        return ((YamlMappingNode)yaml.Documents[0].RootNode["jobs"]).ToDictionary(job => job.Key.ToString(), job => (YamlMappingNode)job.Value);
    }

    private static IEnumerable<(string, string)> Permissions(YamlMappingNode job) =>
        ((YamlMappingNode)job["permissions"]).Select(permission => (permission.Key.ToString(), permission.Value.ToString()));

    private static IEnumerable<string> Steps(YamlMappingNode job, string member) =>
        ((YamlSequenceNode)job["steps"]).Cast<YamlMappingNode>().Where(step => step.Children.ContainsKey(member)).Select(step => step[member].ToString());

    private async Task<RenderedSolution> RenderAsync(Dictionary<string, string> options)
    {
        var catalog = WorkingTree.Catalog;
        var combination = Combinations.WithDefaults(catalog, options);
        var solution = new RenderedSolution(combination.Id, "Acme.Orders", Path.Combine(_workspace, combination.Id));
        using var instantiator = await TemplateInstantiator.OpenAsync(
            WorkingTree.Repository.FullPath(catalog.Template.Folder), catalog.Template.ShortName, TestContext.Current.CancellationToken);
        await instantiator.CreateAsync(solution.Name, combination.Values, solution.Folder, TestContext.Current.CancellationToken);
        return solution;
    }
}
