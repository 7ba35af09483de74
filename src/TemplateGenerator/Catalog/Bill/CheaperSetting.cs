namespace TemplateGenerator.Catalog.Bill;

/// <summary>A setting of an environment that makes its bill smaller.</summary>
internal sealed record CheaperSetting
{
    /// <summary>Named by the lines that it makes smaller.</summary>
    public required string Id { get; init; }

    /// <summary><c>dev</c> or <c>prod</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>Path and value, as in <c>nat.gateways: 1</c>.</summary>
    public required string Setting { get; init; }

    /// <summary>What is given up: a sentence.</summary>
    public required string Consequence { get; init; }
}
