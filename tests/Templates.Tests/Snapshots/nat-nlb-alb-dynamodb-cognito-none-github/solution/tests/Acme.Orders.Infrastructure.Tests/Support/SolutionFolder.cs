using System.Text.Json.Nodes;

namespace Acme.Orders.Infrastructure.Tests;

/// <summary>A solution in a temporary folder, with the tests' own environments and the services that a test gives it.</summary>
internal sealed class SolutionFolder : IDisposable
{
    private const string Environments = "infrastructure/Acme.Orders.Infrastructure/environments";

    public SolutionFolder()
    {
        Output = Path.Combine(Root, "cdk.out");
        WithFile("cdk.json", "{}");
        WithEnvironmentFile("dev.json", TestEnvironments.Dev.ToJsonString());
        WithEnvironmentFile("prod.json", TestEnvironments.Prod.ToJsonString());
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("infrastructure-tests-").FullName;

    /// <summary>The cloud assembly of the last synthesis.</summary>
    public string Output { get; private set; }

    /// <summary>Warnings of the synthesis. CDK 2.160 writes them to the manifest, newer versions to a file of each stack.</summary>
    public string Warnings =>
        string.Concat(Directory.GetFiles(Output, "manifest.json").Concat(Directory.GetFiles(Output, "*.metadata.json")).Select(File.ReadAllText));

    /// <summary>Adds a service; <paramref name="change"/> may add to its service.json, or spoil it.</summary>
    public SolutionFolder WithService(string name, string pathPrefix, Action<JsonObject>? change = null)
    {
        var definition = new JsonObject { ["name"] = name, ["pathPrefix"] = pathPrefix };
        change?.Invoke(definition);
        return WithFile($"src/{name}/service.json", definition.ToJsonString()).WithFile($"src/{name}/Dockerfile", "FROM scratch");
    }

    /// <param name="path">Such as <c>network.cidr</c>.</param>
    /// <param name="value">JSON.</param>
    public SolutionFolder WithSetting(string path, string value)
    {
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, Environments, "dev.json")))!.AsObject();
        var names = path.Split('.');
        var topic = names.SkipLast(1).Aggregate(settings, (node, name) => (node[name] ??= new JsonObject()).AsObject());
        topic[names[^1]] = JsonNode.Parse(value);
        return WithEnvironmentFile("dev.json", settings.ToJsonString());
    }

    public SolutionFolder WithEnvironmentFile(string name, string content) => WithFile($"{Environments}/{name}", content);

    public SolutionFolder WithFile(string path, string content)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return this;
    }

    /// <summary>Synthesizes the solution; one with the same files is synthesized once.</summary>
    public SynthesizedApp Synthesize(string environment = "dev")
    {
        var files = Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(Root, file)}\n{File.ReadAllText(file)}");
        var app = SynthesizedApps.Once($"{environment}\n{string.Join('\n', files)}", output => SynthesizedApp.From(Root, environment, output));
        Output = app.Folder;
        return app;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
