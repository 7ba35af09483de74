namespace TemplateGenerator.Catalog.Bill;

/// <summary>What a line of the bill becomes under a <see cref="CheaperSetting"/>.</summary>
internal sealed record CheaperLine
{
    /// <summary>Id of the setting.</summary>
    public required string Setting { get; init; }

    /// <summary>How many are left in the setting's environment.</summary>
    public required int Count { get; init; }

    /// <summary>Id of the price of those that are left; null for the line's own.</summary>
    public string? Item { get; init; }
}
