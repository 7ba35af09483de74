using TemplateGenerator.CloudFormation;

namespace LocalAws.Stacks;

/// <summary>A resource of a stack.</summary>
internal sealed class Resource(LocalStack stack, CloudResource resource)
{
    public string Id => resource.Id;

    public string Type => resource.Type;

    /// <summary>What a reference to this resource gives. Only of functions is the form of the ARN ever looked at.</summary>
    public string PhysicalId => Type == "AWS::Lambda::Alias"
        ? $"arn:aws:lambda:{LocalStack.Region}:{LocalStack.Account}:function:{Id}:{resource["Name"]}"
        : Id;

    /// <summary>Which of several resources of a type this one is, before all of it is read.</summary>
    public bool Has(string property) => resource[property] is not null;

    /// <param name="understood">Every property that the template may give.</param>
    public Members Properties(params string[] understood) => new(stack, Id, resource.Properties, understood);
}
