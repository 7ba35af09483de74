namespace TemplateGenerator.Catalog.Diagrams;

/// <param name="When">Choices with which the line is there.</param>
/// <param name="Text">A node or an arrow, as Mermaid writes it.</param>
internal sealed record ChartLine(Selection When, string Text);
