namespace TemplateGenerator.Catalog;

internal sealed record TemplateOption
{
    public required string Id { get; init; }
    public required string DisplayName { get; init; }

    /// <summary>
    /// The short alias on the command line, without its dash; empty for none. Left to itself, <c>dotnet new</c> makes up
    /// aliases that change when an option is added.
    /// </summary>
    public string ShortName { get; init; } = "";

    public required string Description { get; init; }
    public required string Default { get; init; }
    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>Name → choices that have something in common. A selection may say <c>@name</c> for all of them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public Choice? FindChoice(string id) =>
        Choices.FirstOrDefault(choice => choice.Id == id);
}
