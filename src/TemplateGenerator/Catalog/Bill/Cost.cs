namespace TemplateGenerator.Catalog.Bill;

/// <summary>A line of the bill.</summary>
internal sealed record Cost
{
    /// <summary>Id of a price.</summary>
    public required string Item { get; init; }

    /// <summary>How many of it.</summary>
    public required int Count { get; init; }

    /// <summary>Choices that incur it; null for every combination.</summary>
    public Selection? When { get; init; }
}
