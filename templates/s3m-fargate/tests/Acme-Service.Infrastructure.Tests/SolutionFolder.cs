using System.Reflection;
using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Tests;

/// <summary>A solution in a temporary folder, with the environments of the real one and the services that a test gives it.</summary>
internal sealed class SolutionFolder : IDisposable
{
    public SolutionFolder()
    {
        Directory.CreateDirectory(Environments);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Real, InfrastructureProject, "environments")))
        {
            File.Copy(file, Path.Combine(Environments, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(Root, "cdk.json"), "{}");
        Directory.CreateDirectory(Path.Combine(Root, "src", "Acme-Service.Authorizer"));
    }

    /// <summary>The solution that these tests belong to.</summary>
    public static string Real { get; } = typeof(SolutionFolder).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "SolutionRoot").Value!;

    public string Root { get; } = Directory.CreateTempSubdirectory("infrastructure-tests-").FullName;

    public string Output => Path.Combine(Root, "cdk.out");

    private static string InfrastructureProject => Path.Combine("infrastructure", "Acme-Service.Infrastructure");

    private string Environments => Path.Combine(Root, InfrastructureProject, "environments");

    /// <summary>Adds a service; <paramref name="change"/> may spoil its service.json.</summary>
    public SolutionFolder WithService(string name, string pathPrefix, Action<JsonObject>? change = null)
    {
        var definition = new JsonObject { ["name"] = name, ["pathPrefix"] = pathPrefix };
        change?.Invoke(definition);
        return WithFile($"src/{name}/service.json", definition.ToJsonString()).WithFile($"src/{name}/Dockerfile", "FROM scratch");
    }

    /// <summary>Changes a setting, wherever in the environment's files its topic is.</summary>
    /// <param name="path">Such as <c>network.cidr</c>.</param>
    /// <param name="value">JSON.</param>
    /// <param name="environment">Name of the environment.</param>
    public SolutionFolder WithSetting(string path, string value, string environment = "dev")
    {
        var names = path.Split('.');
        var file = Directory.EnumerateFiles(Environments, environment + ".*").Single(
            file => Read(file).ContainsKey(names[0]) || (names.Length == 1 && file.EndsWith($"{environment}.json", StringComparison.Ordinal)));
        var content = Read(file);
        var topic = names.SkipLast(1).Aggregate((JsonNode)content, (node, name) => node[name]!);
        topic[names[^1]] = JsonNode.Parse(value);
        File.WriteAllText(file, content.ToJsonString());
        return this;
    }

    public SolutionFolder WithFile(string path, string content)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return this;
    }

    public SolutionFolder WithEnvironmentFile(string name, string content)
        => WithFile(Path.Combine(Environments, name), content);

    /// <summary>The stacks of this solution in <paramref name="environment"/>.</summary>
    public SynthesizedApp Synthesize(string environment = "dev") => SynthesizedApp.From(Root, environment, Output);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(file))!.AsObject();
}
