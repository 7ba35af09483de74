using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.AWS.S3.Deployment;
using Amazon.JSII.Runtime.Deputy;
using Constructs;

namespace Acme_Service.Infrastructure.Frontend;

/// <summary>
/// A JSON file that is uploaded next to the web app. Texts that are known only at deployment, such as addresses and ids, become
/// properties of the upload, like any value that one resource has from another, so they may also come from another stack.
/// </summary>
/// <remarks>
/// Before CDK 2.207, <c>Source.JsonData</c> resolves such texts too early to see that they come from another stack, and the
/// template then refers to a resource that it does not have.
/// </remarks>
internal sealed class SiteJson(string name, JsonObject content) : DeputyBase, ISource
{
    public ISourceConfig Bind(Construct scope, IDeploymentSourceContext? context = null)
    {
        var values = new Dictionary<string, object>();
        var file = Source.Data(name, WithMarkers(content, values)!.ToJsonString()).Bind(scope, context);
        return new SourceConfig { Bucket = file.Bucket, ZipObjectKey = file.ZipObjectKey, Markers = values };
    }

    /// <param name="node">Stays as it is.</param>
    /// <param name="values">Gets what the upload puts in the place of each marker: marker → value.</param>
    private static JsonNode? WithMarkers(JsonNode? node, Dictionary<string, object> values)
    {
        switch (node)
        {
            case JsonObject members:
                return new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, WithMarkers(member.Value, values))));
            case JsonArray entries:
                return new JsonArray([.. entries.Select(entry => WithMarkers(entry, values))]);
            case JsonValue value when value.TryGetValue<string>(out var text) && Token.IsUnresolved(text):
                var marker = $"{{value-{values.Count}}}";
                values[marker] = text;
                return marker;
            default:
                return node?.DeepClone();
        }
    }
}
