using System.Text.Json.Nodes;
using TemplateGenerator.CloudFormation;

namespace Presets.Tests.Replacement;

/// <summary>Properties by which CloudFormation decides whether it keeps a resource.</summary>
/// <param name="Type">CloudFormation type.</param>
/// <param name="DeletionPolicy">What happens to it when it leaves the template.</param>
/// <param name="UpdateReplacePolicy">What happens to it when another one takes its place.</param>
/// <param name="CreateOnly">Properties that cannot change in place: path → value.</param>
/// <param name="ConditionallyCreateOnly">Properties that sometimes cannot.</param>
internal sealed record DeployedResource(
    string Type, string DeletionPolicy, string UpdateReplacePolicy, JsonObject CreateOnly, JsonObject ConditionallyCreateOnly)
{
    /// <summary>CloudFormation's default policy.</summary>
    private const string DefaultPolicy = "Delete";

    /// <param name="resource">As the template has it.</param>
    /// <param name="createOnly">Of this resource.</param>
    public static DeployedResource From(CloudResource resource, IReadOnlyCollection<CreateOnlyProperty> createOnly)
    {
        var properties = resource.Properties;
        var beyondTheSchema = StatefulTypes.CannotChange(resource.Type).Where(properties.ContainsKey);
        return new(
            resource.Type,
            resource.DeletionPolicy ?? DefaultPolicy,
            resource.UpdateReplacePolicy ?? DefaultPolicy,
            Values(createOnly.Where(property => !property.IsConditional).Select(property => property.Path).Union(beyondTheSchema)),
            Values(createOnly.Where(property => property.IsConditional).Select(property => property.Path)));

        JsonObject Values(IEnumerable<string> paths) =>
            new(paths.Order(StringComparer.Ordinal).Select(path => KeyValuePair.Create(path, At(properties, path)?.DeepClone())));
    }

    private static JsonNode? At(JsonNode properties, string path) =>
        path.Split('.').Aggregate((JsonNode?)properties, (node, name) => node switch
        {
            JsonArray array when int.TryParse(name, out var index) => array[index],
            JsonObject content => content[name],
            _ => null,
        });
}
