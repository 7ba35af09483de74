using System.Globalization;
using System.Text.Json.Nodes;
using TemplateGenerator.CloudFormation;

namespace LocalAws.Stacks;

/// <summary>
/// A synthesized stack as if it were deployed: a resource's physical name is its logical id, or an ARN made of it.
/// </summary>
/// <param name="template">The stack.</param>
/// <param name="others">Stacks from which it imports.</param>
internal sealed class LocalStack(CloudTemplate template, IReadOnlyList<CloudTemplate> others)
{
    public const string Region = "eu-west-1";
    public const string Account = "123456789012";

    public IEnumerable<Resource> Resources => template.Resources.Select(resource => new Resource(this, resource));

    public IReadOnlyList<Resource> OfType(string type) => [.. template.OfType(type).Select(resource => new Resource(this, resource))];

    public Resource One(string type) => new(this, template.One(type));

    public Resource Find(string id, string type) => OfType(type).FirstOrDefault(resource => resource.PhysicalId == id)
        ?? throw new NotUnderstoodException(template.Stack, $"'{id}', which is no {type}");

    /// <summary>The value of a literal or an intrinsic function.</summary>
    public string Resolve(JsonNode node) => (node, CloudReference.Of(node)) switch
    {
        (JsonValue, _) => node.Text() ?? node.ToJsonString(),
        (_, { Kind: CloudReference.Ref, Target: var name }) => Reference(name),
        (_, { Kind: CloudReference.GetAtt, Target: var resource, Attribute: { } attribute }) => Attribute(resource, attribute),
        (_, { Kind: CloudReference.ImportValue, Target: var export }) => Import(export),
        (JsonObject { Count: 1 } function, _) => Call(function.Single().Key, function.Single().Value!),
        _ => throw new NotUnderstoodException(template.Stack, node.ToJsonString()),
    };

    private string Call(string function, JsonNode argument) => function switch
    {
        "Fn::Join" => string.Join(Resolve(argument[0]!), argument[1]!.AsArray().Select(part => Resolve(part!))),
        "Fn::Select" => Split(argument[1]!)[int.Parse(Resolve(argument[0]!), CultureInfo.InvariantCulture)],
        _ => throw new NotUnderstoodException(template.Stack, $"the function {function}"),
    };

    private string Reference(string name) => name switch
    {
        "AWS::AccountId" => Account,
        "AWS::Region" => Region,
        "AWS::Partition" => "aws",
        _ when template.FindId(name) is { } resource => new Resource(this, resource).PhysicalId,
        _ => throw new NotUnderstoodException(template.Stack, $"a reference to {name}"),
    };

    private string Attribute(string resource, string name) => name switch
    {
        "DNSName" or "RootResourceId" or "Version" or "Arn" when template.FindId(resource) is not null => $"{resource}.{name}",
        "ProviderURL" when template.FindId(resource) is not null => $"https://cognito-idp.{Region}.amazonaws.com/{resource}",
        _ => throw new NotUnderstoodException(template.Stack, $"the attribute {name} of {resource}"),
    };

    private string[] Split(JsonNode list) => list["Fn::Split"] is JsonArray split
        ? Resolve(split[1]!).Split(Resolve(split[0]!))
        : throw new NotUnderstoodException(template.Stack, list.ToJsonString());

    private string Import(string name)
    {
        var exports =
            from other in others
            from export in other.Exports
            where export.Key == name
            select new LocalStack(other, others).Resolve(export.Value);
        return exports.SingleOrDefault() ?? throw new NotUnderstoodException(template.Stack, $"the import of {name}, which no stack exports");
    }
}
