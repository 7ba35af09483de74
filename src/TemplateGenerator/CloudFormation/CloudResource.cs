using System.Text.Json.Nodes;

namespace TemplateGenerator.CloudFormation;

/// <summary>A resource of a template.</summary>
/// <param name="id">Logical id.</param>
/// <param name="content">Type, properties and the rest.</param>
internal sealed class CloudResource(string id, JsonObject content)
{
    public string Id => id;

    public string Type => content["Type"].Text()!;

    public JsonObject Properties => content["Properties"] as JsonObject ?? [];

    /// <summary>Its deletion policy; null if the template names none.</summary>
    public string? DeletionPolicy => content["DeletionPolicy"].Text();

    /// <summary>Its update replace policy; null if the template names none.</summary>
    public string? UpdateReplacePolicy => content["UpdateReplacePolicy"].Text();

    /// <summary>Logical ids of the resources that are made before it.</summary>
    public IReadOnlyList<string> DependsOn => content["DependsOn"].Texts();

    public JsonNode? this[string property] => Properties[property];

    public void Deconstruct(out string logicalId, out JsonObject properties) => (logicalId, properties) = (Id, Properties);
}
