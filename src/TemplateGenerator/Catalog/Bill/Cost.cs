namespace TemplateGenerator.Catalog.Bill;

/// <summary>A line of the bill.</summary>
internal sealed record Cost
{
    /// <summary>Id of a price.</summary>
    public required string Item { get; init; }

    /// <summary>How many of it.</summary>
    public required int Count { get; init; }

    /// <summary>What must be chosen for it to be paid; null for always.</summary>
    public Selection? When { get; init; }
}
