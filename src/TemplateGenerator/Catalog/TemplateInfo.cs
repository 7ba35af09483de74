namespace TemplateGenerator.Catalog;

internal sealed record TemplateInfo
{
    public required string Identity { get; init; }
    public required string GroupIdentity { get; init; }

    /// <summary>What users type after <c>dotnet new</c>; also the folder under templates/.</summary>
    public required string ShortName { get; init; }

    public required string Name { get; init; }
    public required string Description { get; init; }
    public required string Author { get; init; }
    public required IReadOnlyList<string> Classifications { get; init; }
    public required string Language { get; init; }
    public required string Type { get; init; }
    public required string DefaultName { get; init; }

    /// <summary>A NuGet version range such as <c>[10.0.100,)</c>.</summary>
    public required string SdkVersion { get; init; }

    /// <summary>One line that <c>dotnet new</c> prints when it has finished.</summary>
    public required string NextSteps { get; init; }

    public string Folder => $"templates/{ShortName}";
}
