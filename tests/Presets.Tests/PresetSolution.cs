using System.Text.Json.Nodes;
using System.Xml.Linq;
using TemplateGenerator.CloudFormation;
using TemplateGenerator.Verification;
using TemplateGenerator.Verification.Synthesis;
using TemplateGenerator.Workspace;

namespace Presets.Tests;

/// <summary>A solution that <c>dotnet new s3m-fargate --baseline</c> created: built, tested and synthesized.</summary>
internal sealed class PresetSolution(RenderedSolution solution)
{
    private static readonly XNamespace _trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    private readonly Dictionary<string, IReadOnlyList<CloudTemplate>> _templates = [];
    private readonly Dictionary<string, string> _outcomes = new(StringComparer.Ordinal);
    private readonly List<string> _failures = [];

    public RenderedSolution Solution => solution;

    public IReadOnlyList<ProjectOf> Projects { get; } = [.. solution.Projects().Select(project => new ProjectOf(solution, project))];

    /// <summary>Environment → why it could not be synthesized.</summary>
    public Dictionary<string, string?> SynthesisErrors { get; } = [];

    /// <summary>The development environment's stack of network and data, which stays when the services are deleted.</summary>
    public CloudTemplate Foundation => Template("dev", "foundation");

    /// <summary>Services of the development environment and the way to them.</summary>
    public CloudTemplate Services => Template("dev", "services");

    public CloudTemplate ProductionFoundation => Template("prod", "foundation");

    public CloudTemplate ProductionServices => Template("prod", "services");

    /// <summary>Outcomes of the solution's own tests: full name → <c>Passed</c>, <c>Failed</c> or <c>NotExecuted</c>.</summary>
    public IReadOnlyDictionary<string, string> Outcomes => _outcomes;

    /// <summary>Name and message of each of them that failed.</summary>
    public IReadOnlyList<string> Failures => _failures;

    public IReadOnlyList<CloudTemplate> Templates(string environment) => _templates.GetValueOrDefault(environment) ?? [];

    public string Read(string file) => File.ReadAllText(solution.PathOf(file));

    public JsonNode ReadJson(string file) => JsonNode.Parse(Read(file))!;

    public bool Has(string file) => File.Exists(solution.PathOf(file));

    /// <summary>The images that a deployment of the environment builds and pushes.</summary>
    public IReadOnlyList<JsonNode> DockerImages(string environment) =>
        [.. Directory.EnumerateFiles(solution.PathOf($"cdk.out/{environment}"), "*.assets.json")
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!["dockerImages"] as JsonObject ?? [])
            .SelectMany(images => images.Select(image => image.Value!))];

    /// <summary>Asserts that tests of the solution whose full names hold the text ran and passed.</summary>
    public void AssertPassed(string test)
    {
        var outcomes = _outcomes.Where(outcome => outcome.Key.Contains(test, StringComparison.Ordinal)).ToList();

        Assert.True(outcomes.Count > 0, $"The solution has no test {test}.");
        Assert.All(outcomes, outcome => Assert.Equal("Passed", outcome.Value));
    }

    /// <summary>Synthesizes the development environment once more, with another value of one setting.</summary>
    public (CloudTemplate Foundation, CloudTemplate Services) SynthesizeWith(string topic, string setting, JsonNode value)
    {
        var name = $"changed{_templates.Count}";
        var folder = solution.PathOf("infrastructure/Acme.Orders.Infrastructure/environments");
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "dev.json")))!.AsObject();
        // A network of its own: ranges of environments may not overlap.
        settings["network"]!["cidr"] = $"10.{100 + _templates.Count}.0.0/16";
        settings[topic]![setting] = value.DeepClone();
        File.WriteAllText(Path.Combine(folder, $"{name}.json"), settings.ToJsonString());

        var output = solution.PathOf($"cdk.out/{name}");
        Assert.Null(Synthesizer.Synthesize(Projects.Single(project => project.IsInfrastructure), solution, name, output));
        _templates[name] = CloudTemplate.LoadAll(output);
        return (Template(name, "foundation"), Template(name, "services"));
    }

    public void Synthesize()
    {
        var project = Projects.Single(candidate => candidate.IsInfrastructure);
        foreach (var environment in MatrixVerifier.Environments.Where(_ => File.Exists(project.Assembly)))
        {
            var output = solution.PathOf($"cdk.out/{environment}");
            SynthesisErrors[environment] = Synthesizer.Synthesize(project, solution, environment, output);
            _templates[environment] = Directory.Exists(output) ? CloudTemplate.LoadAll(output) : [];
        }
    }

    public async Task TestAsync(CancellationToken cancellation)
    {
        foreach (var project in Projects.Where(project => project.IsTest && File.Exists(project.Assembly)))
        {
            var results = solution.PathOf($"TestResults/{project.AssemblyName}.trx");
            Directory.CreateDirectory(Path.GetDirectoryName(results)!);
            _ = await ExternalProcess.CaptureAsync(
                "dotnet", ["exec", project.Assembly, "-noLogo", "-noColor", "-trx", results], solution.Folder, cancellation);
            foreach (var result in XDocument.Load(results).Descendants(_trx + "UnitTestResult"))
            {
                var (name, outcome) = ((string)result.Attribute("testName")!, (string)result.Attribute("outcome")!);
                _outcomes[name] = outcome;
                if (outcome is not ("Passed" or "NotExecuted"))
                {
                    _failures.Add($"{name}: {result.Descendants(_trx + "Message").FirstOrDefault()?.Value}");
                }
            }
        }
    }

    private CloudTemplate Template(string environment, string stack) =>
        Templates(environment).Single(template => template.Stack.EndsWith($"-{stack}", StringComparison.Ordinal));
}
