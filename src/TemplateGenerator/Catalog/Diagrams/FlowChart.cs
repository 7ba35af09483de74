namespace TemplateGenerator.Catalog.Diagrams;

/// <summary>The lines of every combination's flowchart, each with what it depends on.</summary>
/// <param name="Around">Nodes before the VPC.</param>
/// <param name="Nodes">Nodes inside the VPC.</param>
/// <param name="Edges">What follows the VPC.</param>
internal sealed record FlowChart(IReadOnlyList<ChartLine> Around, IReadOnlyList<ChartLine> Nodes, IReadOnlyList<ChartLine> Edges)
{
    public static FlowChart Of(TemplateCatalog catalog) => new(
        [.. OfParts(catalog, part => part.Around)],
        [.. OfParts(catalog, part => part.Nodes), .. OfChoices(catalog, diagram => diagram.Nodes)],
        [.. OfChoices(catalog, diagram => diagram.Edges), .. OfParts(catalog, part => part.Edges)]);

    /// <summary>The Mermaid text of one combination, as the README of its solution has it.</summary>
    public string TextOf(Combination combination) =>
        string.Join('\n', (string[])
        [
            "flowchart LR",
            .. Lines(Around, "  ", combination),
            "  subgraph vpc[VPC]",
            .. Lines(Nodes, "    ", combination),
            "  end",
            .. Lines(Edges, "  ", combination),
        ]);

    private static IEnumerable<ChartLine> OfParts(TemplateCatalog catalog, Func<DiagramPart, IEnumerable<string>> lines) =>
        from part in catalog.Diagram
        from line in lines(part)
        select new ChartLine(part.When, line);

    private static IEnumerable<ChartLine> OfChoices(TemplateCatalog catalog, Func<Diagram, IEnumerable<string>> lines) =>
        from option in catalog.Options
        from choice in option.Choices
        from line in lines(choice.Diagram)
        select new ChartLine(new Selection([new SelectionTerm(option.Id, [choice.Id])]), line);

    private static IEnumerable<string> Lines(IEnumerable<ChartLine> lines, string indent, Combination combination) =>
        lines.Where(line => line.When.Matches(combination)).Select(line => indent + line.Text);
}
