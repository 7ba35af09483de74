using TemplateGenerator.Workspace;
using YamlDotNet.RepresentationModel;

namespace Scaffold.Tests;

/// <summary>The commands of a job of a GitHub workflow, run in their order on this machine; actions (<c>uses</c>) are passed over.</summary>
internal sealed class WorkflowSteps
{
    private readonly string _folder;
    private readonly IReadOnlyList<Step> _steps;

    private WorkflowSteps(string folder, IReadOnlyList<Step> steps)
    {
        _folder = folder;
        _steps = steps;
    }

    public IEnumerable<string> Names => _steps.Select(step => step.Name);

    /// <param name="solution">Folder of the solution that has the workflow.</param>
    public static WorkflowSteps Read(string solution, string workflow, string job)
    {
        using var text = File.OpenText(Path.Combine(solution, ".github", "workflows", workflow));
        var yaml = new YamlStream();
        yaml.Load(text);
        var steps = (YamlSequenceNode)yaml.Documents[0].RootNode["jobs"][job]["steps"];
        return new(solution, [.. steps.Cast<YamlMappingNode>().Where(step => step.Children.ContainsKey("run")).Select(Step.Read)]);
    }

    /// <param name="temporary">Folder for what the steps leave to each other, the runner's own.</param>
    /// <param name="adapt">Turns a variable of a step into what it has to be here, where servers are elsewhere.</param>
    /// <param name="cancellation">Ends the step under way.</param>
    /// <param name="programs">Folder of programs that stand in for others of the same name.</param>
    /// <param name="before">Name of the step before which the run ends; null runs them all.</param>
    public async Task RunAsync(
        string temporary, Func<string, string, string> adapt, CancellationToken cancellation, string? programs = null, string? before = null)
    {
        foreach (var step in _steps.TakeWhile(step => step.Name != before))
        {
            var environment = step.Environment.ToDictionary(variable => variable.Key, variable => adapt(variable.Key, variable.Value));
            environment["RUNNER_TEMP"] = temporary;
            environment["GITHUB_OUTPUT"] = Path.Combine(temporary, "outputs");
            if (programs is not null)
            {
                environment["PATH"] = $"{programs}:{Environment.GetEnvironmentVariable("PATH")}";
            }

            // No build server stays behind.
            environment["MSBUILDDISABLENODEREUSE"] = "1";
            environment["UseSharedCompilation"] = "false";
            // As a runner does where the workflow names no shell.
            var folder = Path.Combine(_folder, step.WorkingDirectory.Replace("${{ runner.temp }}", temporary, StringComparison.Ordinal));
            var result = await ExternalProcess.CaptureAsync("bash", ["-e", "-c", step.Run], folder, cancellation, environment);
            Assert.True(result.ExitCode == 0, $"The step '{step.Name}' ended with exit code {result.ExitCode}.\n{result.Output}");
        }
    }

    private sealed record Step(string Name, string Run, string WorkingDirectory, IReadOnlyDictionary<string, string> Environment)
    {
        public static Step Read(YamlMappingNode step) => new(
            Text(step, "name"), Text(step, "run"), Text(step, "working-directory"),
            step.Children.TryGetValue("env", out var variables)
                ? ((YamlMappingNode)variables).ToDictionary(variable => ((YamlScalarNode)variable.Key).Value!, variable => ((YamlScalarNode)variable.Value).Value!)
                : []);

        private static string Text(YamlMappingNode step, string key) => step.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value! : "";
    }
}
