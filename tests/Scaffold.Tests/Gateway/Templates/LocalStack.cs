using System.Globalization;
using System.Text.Json.Nodes;
using TemplateGenerator.CloudFormation;

namespace Scaffold.Tests.Gateway.Templates;

/// <summary>
/// A synthesized stack as if it were deployed: a resource's physical name is its logical id, or an ARN made of it.
/// </summary>
/// <param name="template">The stack.</param>
/// <param name="others">Stacks from which it imports.</param>
internal sealed class LocalStack(SynthesizedTemplate template, IReadOnlyList<SynthesizedTemplate> others)
{
    public const string Region = "eu-west-1";
    public const string Account = "123456789012";

    private JsonObject Json => template.Content[nameof(Resources)]!.AsObject();

    public IEnumerable<Resource> Resources => Json.Select(resource => new Resource(this, resource.Key, resource.Value!.AsObject()));

    public IReadOnlyList<Resource> OfType(string type) => [.. Resources.Where(resource => resource.Type == type)];

    public Resource One(string type) => OfType(type) switch
    {
        [var only] => only,
        var several => throw new NotUnderstoodException(template.Stack, $"{several.Count} resources of type {type}, where one is expected"),
    };

    public Resource Find(string id, string type) => OfType(type).FirstOrDefault(resource => resource.PhysicalId == id)
        ?? throw new NotUnderstoodException(template.Stack, $"'{id}', which is no {type}");

    /// <summary>The value of a literal or an intrinsic function.</summary>
    public string Resolve(JsonNode node) => node switch
    {
        JsonValue value => value.TryGetValue<string>(out var text) ? text : value.ToJsonString(),
        JsonObject { Count: 1 } function => Call(function.Single().Key, function.Single().Value!),
        _ => throw new NotUnderstoodException(template.Stack, node.ToJsonString()),
    };

    private string Call(string function, JsonNode argument) => function switch
    {
        "Ref" => Reference(argument.GetValue<string>()),
        "Fn::GetAtt" => Attribute(argument[0]!.GetValue<string>(), argument[1]!.GetValue<string>()),
        "Fn::Join" => string.Join(Resolve(argument[0]!), argument[1]!.AsArray().Select(part => Resolve(part!))),
        "Fn::Select" => Split(argument[1]!)[int.Parse(Resolve(argument[0]!), CultureInfo.InvariantCulture)],
        "Fn::ImportValue" => Import(Resolve(argument)),
        _ => throw new NotUnderstoodException(template.Stack, $"the function {function}"),
    };

    private string Reference(string name) => name switch
    {
        "AWS::AccountId" => Account,
        "AWS::Region" => Region,
        "AWS::Partition" => "aws",
        _ when Json[name] is JsonObject resource => new Resource(this, name, resource).PhysicalId,
        _ => throw new NotUnderstoodException(template.Stack, $"a reference to {name}"),
    };

    private string Attribute(string resource, string name) => name switch
    {
        "DNSName" or "RootResourceId" or "Version" or "Arn" when Json.ContainsKey(resource) => $"{resource}.{name}",
        "ProviderURL" when Json.ContainsKey(resource) => $"https://cognito-idp.{Region}.amazonaws.com/{resource}",
        _ => throw new NotUnderstoodException(template.Stack, $"the attribute {name} of {resource}"),
    };

    private string[] Split(JsonNode list) => list["Fn::Split"] is JsonArray split
        ? Resolve(split[1]!).Split(Resolve(split[0]!))
        : throw new NotUnderstoodException(template.Stack, list.ToJsonString());

    private string Import(string name)
    {
        var exports =
            from other in others
            from output in other.Content["Outputs"]?.AsObject() ?? []
            where output.Value!["Export"]?["Name"]?.GetValue<string>() == name
            select new LocalStack(other, others).Resolve(output.Value!["Value"]!);
        return exports.SingleOrDefault() ?? throw new NotUnderstoodException(template.Stack, $"the import of {name}, which no stack exports");
    }
}
