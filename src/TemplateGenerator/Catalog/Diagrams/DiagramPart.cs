namespace TemplateGenerator.Catalog.Diagrams;

/// <summary>Lines of the flowchart that depend on more than one option at a time, or on a group of choices.</summary>
internal sealed record DiagramPart
{
    public required Selection When { get; init; }

    /// <summary>Nodes that stand before the VPC.</summary>
    public IReadOnlyList<string> Around { get; init; } = [];

    /// <summary>Nodes inside the VPC, before those of choices.</summary>
    public IReadOnlyList<string> Nodes { get; init; } = [];

    /// <summary>Arrows, after those of choices.</summary>
    public IReadOnlyList<string> Edges { get; init; } = [];
}
