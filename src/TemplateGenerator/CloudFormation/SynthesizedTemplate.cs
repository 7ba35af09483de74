using System.Text.Json.Nodes;

namespace TemplateGenerator.CloudFormation;

/// <summary>A CloudFormation template as the CDK wrote it.</summary>
/// <param name="Stack">Artifact id of the stack.</param>
internal sealed record SynthesizedTemplate(string Stack, JsonObject Content)
{
    public static SynthesizedTemplate Load(string file) =>
        new(StackOf(file), JsonNode.Parse(File.ReadAllText(file))!.AsObject());

    /// <summary>Artifact id of the stack that a template file is of.</summary>
    public static string StackOf(string file) => Path.GetFileName(file).Replace(".template.json", "", StringComparison.Ordinal);

    /// <summary>Resources of one CloudFormation type, with their logical ids.</summary>
    public IEnumerable<(string Id, JsonObject Properties)> Resources(string type) =>
        from resource in Content["Resources"]!.AsObject()
        where resource.Value!["Type"]!.GetValue<string>() == type
        select (resource.Key, resource.Value!["Properties"] as JsonObject ?? []);

    /// <summary>Properties of the resource of this template that a reference names; null for anything else.</summary>
    public JsonObject? Find(JsonNode? reference) =>
        reference?["Ref"]?.GetValue<string>() is { } id ? Content["Resources"]![id]?["Properties"] as JsonObject : null;
}
