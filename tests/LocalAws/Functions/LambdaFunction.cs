using System.Diagnostics;
using System.Text.Json.Nodes;
using LocalAws.Stacks;

namespace LocalAws.Functions;

/// <summary>
/// One instance of a stack's function: the published code in a process of its own, with the environment that the template
/// gives it and nothing of ours.
/// </summary>
internal sealed class LambdaFunction : IAsyncDisposable
{
    private readonly RuntimeApi _runtimeApi;
    private readonly Process _process;
    private readonly TimeSpan _timeout;

    private LambdaFunction(Resource alias, Members function, RuntimeApi runtimeApi, Process process)
    {
        (Arn, Environment) = (alias.PhysicalId, VariablesOf(function));
        (_runtimeApi, _process, _timeout) = (runtimeApi, process, TimeSpan.FromSeconds(function.Number("Timeout")));
    }

    /// <summary>Of the alias by which it is called.</summary>
    public string Arn { get; }

    /// <summary>Variables that the template sets.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    public int Invocations { get; private set; }

    /// <param name="stack">Holds one function of code with one alias; others are images.</param>
    /// <param name="assembly">The cloud assembly, with the published code.</param>
    /// <param name="surroundings">Where AWS's services are found here.</param>
    public static async Task<LambdaFunction> StartAsync(LocalStack stack, string assembly, IReadOnlyDictionary<string, string> surroundings)
    {
        var (alias, resource) = stack.OfType("AWS::Lambda::Alias")
            .Select(alias => (alias, Function: stack.Find(alias.Properties("FunctionName", "FunctionVersion", "Name").Text("FunctionName"), "AWS::Lambda::Function")))
            .Single(candidate => candidate.Function.Has("Handler"));
        var function = resource
            .Properties(
                "Architectures", "Code", "Description", "Environment", "Handler", "LoggingConfig", "MemorySize", "Role", "Runtime",
                "SnapStart", "Tags", "Timeout", "TracingConfig")
            .Expect("Runtime", "dotnet10");
        var asset = Path.GetFileNameWithoutExtension(function.Object("Code", "S3Bucket", "S3Key")!.Text("S3Key"));
        var folder = PublishedCode.CopyForThisMachine(Path.Combine(assembly, $"asset.{asset}"), function.Texts("Architectures").Single());
        var handler = HandlerName.Parse(function.Text("Handler"));
        handler.ThrowUnlessIn(folder);

        var runtimeApi = await RuntimeApi.StartAsync();
        var start = new ProcessStartInfo("dotnet", handler.Command(folder))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        SetEnvironment(start, VariablesOf(function), surroundings);
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = runtimeApi.Address;
        start.Environment["LAMBDA_TASK_ROOT"] = folder;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        return new LambdaFunction(alias, function, runtimeApi, process);
    }

    /// <exception cref="FunctionErrorException">The function failed.</exception>
    public async Task<JsonNode> InvokeAsync(JsonObject payload)
    {
        Invocations++;
        return JsonNode.Parse(await _runtimeApi.InvokeAsync(payload.ToJsonString(), _timeout))!;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        await _runtimeApi.DisposeAsync();
    }

    private static IReadOnlyDictionary<string, string> VariablesOf(Members function) =>
        function.Object("Environment", "Variables")!.Map("Variables");

    private static void SetEnvironment(ProcessStartInfo start, params IEnumerable<KeyValuePair<string, string>>[] variables)
    {
        foreach (var name in start.Environment.Keys.Except(["PATH", "HOME", "DOTNET_ROOT", "TMPDIR"]).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables.SelectMany(source => source))
        {
            start.Environment[name] = value;
        }
    }
}
