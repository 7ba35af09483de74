using System.Text.Json.Nodes;

namespace Scaffold.Tests.Gateway.Templates;

/// <summary>A resource of a stack.</summary>
internal sealed class Resource(LocalStack stack, string id, JsonObject json)
{
    public string Id => id;

    public string Type => json[nameof(Type)]!.GetValue<string>();

    /// <summary>What a reference to this resource gives. Only of functions is the form of the ARN ever looked at.</summary>
    public string PhysicalId => Type == "AWS::Lambda::Alias"
        ? $"arn:aws:lambda:{LocalStack.Region}:{LocalStack.Account}:function:{id}:{json["Properties"]!["Name"]}"
        : id;

    /// <summary>Which of several resources of a type this one is, before all of it is read.</summary>
    public bool Has(string property) => json["Properties"]?[property] is not null;

    /// <param name="understood">Every property that the template may give.</param>
    public Members Properties(params string[] understood) => new(stack, id, json["Properties"]?.AsObject() ?? [], understood);
}
