namespace TemplateGenerator.Catalog.Bill;

/// <summary>A line of the bill.</summary>
internal sealed record Cost
{
    /// <summary>Id of a price.</summary>
    public required string Item { get; init; }

    /// <summary>How many of it <c>dev</c> has, as it comes.</summary>
    public required int Dev { get; init; }

    /// <summary>How many of it <c>prod</c> has, as it comes.</summary>
    public required int Prod { get; init; }

    /// <summary>Choices that incur it; null for every combination.</summary>
    public Selection? When { get; init; }

    /// <summary>What a cheaper setting makes of it; null where no setting does.</summary>
    public CheaperLine? Cheaper { get; init; }
}
