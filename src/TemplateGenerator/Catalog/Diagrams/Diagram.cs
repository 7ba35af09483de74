namespace TemplateGenerator.Catalog.Diagrams;

/// <summary>Nodes and edges that a choice adds to the Mermaid flowchart in a solution's README.</summary>
internal sealed record Diagram
{
    /// <summary>Lines inside the VPC.</summary>
    public IReadOnlyList<string> Nodes { get; init; } = [];

    /// <summary>Lines outside of it: its neighbours and the arrows.</summary>
    public IReadOnlyList<string> Edges { get; init; } = [];
}
