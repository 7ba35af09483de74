using System.Text.Json.Nodes;

namespace TemplateGenerator.CloudFormation;

/// <summary>A CloudFormation template as the CDK wrote it.</summary>
/// <param name="stack">Artifact id of the stack.</param>
/// <param name="content">The whole of it.</param>
internal sealed class CloudTemplate(string stack, JsonObject content)
{
    private const string Extension = ".template.json";

    public string Stack => stack;

    public JsonObject Content => content;

    /// <summary>The whole of it on one line.</summary>
    public string Text => content.ToJsonString();

    public IEnumerable<CloudResource> Resources =>
        Section("Resources").Select(resource => new CloudResource(resource.Key, resource.Value!.AsObject()));

    public JsonObject Outputs => Section("Outputs");

    /// <summary>Name → value of what other stacks of the app may import.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode>> Exports =>
        from output in Outputs
        let name = output.Value!["Export"]?["Name"].Text()
        where name is not null
        select KeyValuePair.Create(name, output.Value!["Value"]!);

    public static CloudTemplate Parse(string stack, string json) => new(stack, JsonNode.Parse(json)!.AsObject());

    public static CloudTemplate Load(string file) => Parse(StackOf(file), File.ReadAllText(file));

    /// <summary>The templates of a cloud assembly, ordered by file name.</summary>
    public static IReadOnlyList<CloudTemplate> LoadAll(string folder) => [.. FilesIn(folder).Select(Load)];

    /// <summary>The files of the templates of a cloud assembly, ordered by name.</summary>
    public static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, $"*{Extension}").Order(StringComparer.Ordinal);

    /// <summary>Artifact id of the stack that a template file is of.</summary>
    public static string StackOf(string file) => Path.GetFileName(file).Replace(Extension, "", StringComparison.Ordinal);

    /// <summary>A section such as Parameters, empty if the template has none.</summary>
    public JsonObject Section(string name) => content[name] as JsonObject ?? [];

    /// <summary>Every resource of a type.</summary>
    public IReadOnlyList<CloudResource> OfType(string type) => [.. Resources.Where(resource => resource.Type == type)];

    /// <summary>The one resource of a type.</summary>
    /// <exception cref="InvalidOperationException">There is none, or several.</exception>
    public CloudResource One(string type) => OfType(type) switch
    {
        [var only] => only,
        var several => throw new InvalidOperationException($"{stack} has {several.Count} resources of type {type}, where one is expected."),
    };

    /// <summary>The resource with a logical id.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public CloudResource WithId(string id) => FindId(id) ?? throw new InvalidOperationException($"{stack} has no resource {id}.");

    /// <summary>The resource of this template that a Ref names; null for anything else.</summary>
    public CloudResource? Find(JsonNode? reference) =>
        CloudReference.Of(reference) is { Kind: CloudReference.Ref, Target: var id } ? FindId(id) : null;

    public CloudResource? FindId(string id) => Section("Resources")[id] is JsonObject found ? new(id, found) : null;
}
