namespace TemplateGenerator.Catalog.Templates;

/// <summary>Description of a template, as <c>dotnet new</c> shows it.</summary>
internal abstract record TemplateMetadata
{
    public required string Identity { get; init; }
    public required string GroupIdentity { get; init; }

    /// <summary>Name of the template after <c>dotnet new</c>; also its folder under templates/.</summary>
    public required string ShortName { get; init; }

    public required string Name { get; init; }
    public required string Description { get; init; }

    /// <summary>One line that <c>dotnet new</c> prints when it has finished.</summary>
    public required string NextSteps { get; init; }

    public string Folder => $"templates/{ShortName}";
}
