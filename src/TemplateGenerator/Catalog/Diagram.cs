namespace TemplateGenerator.Catalog;

/// <summary>What a choice adds to the Mermaid flowchart in a solution's README.</summary>
/// <param name="Nodes">Lines inside the VPC.</param>
/// <param name="Edges">Lines outside of it: its neighbours and the arrows.</param>
internal sealed record Diagram(IReadOnlyList<string> Nodes, IReadOnlyList<string> Edges)
{
    public static Diagram Empty { get; } = new([], []);
}
