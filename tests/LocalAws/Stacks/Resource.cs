using TemplateGenerator.CloudFormation;

namespace LocalAws.Stacks;

/// <summary>A resource of a stack.</summary>
internal sealed class Resource(LocalStack stack, CloudResource resource)
{
    public string Id => resource.Id;

    public string Type => resource.Type;

    /// <summary>Value of a <c>Ref</c> to this resource. Only the ARNs of functions need their real form.</summary>
    public string PhysicalId => Type == "AWS::Lambda::Alias"
        ? $"arn:aws:lambda:{LocalStack.Region}:{LocalStack.Account}:function:{Id}:{resource["Name"]}"
        : Id;

    /// <summary>Tells resources of one type apart before all of their properties are read.</summary>
    public bool Has(string property) => resource[property] is not null;

    /// <param name="understood">Every property that the template may give.</param>
    public Members Properties(params string[] understood) => new(stack, Id, resource.Properties, understood);
}
