namespace TemplateGenerator.Rendering.Solution.Documents;

/// <summary>Links to the headings of a page, in the conditions in which those stand.</summary>
internal static class TableOfContents
{
    /// <param name="page">Conditions as lines of their own; a title, then headings of the levels 2 and 3.</param>
    public static string Of(string page)
    {
        var lines = new List<string>();
        var open = new Stack<int>();
        foreach (var (line, heading) in MarkdownHeading.Lines(page))
        {
            if (heading is { Level: > 1 })
            {
                lines.Add($"{(heading.Level > 2 ? "  " : "")}- [{heading.Text}](#{heading.Anchor})");
            }
            else if (line.StartsWith("<!--#if ", StringComparison.Ordinal))
            {
                open.Push(lines.Count);
                lines.Add(line);
            }
            else if (line.StartsWith("<!--#else", StringComparison.Ordinal))
            {
                lines.Add(line);
            }
            else if (line.StartsWith("<!--#endif", StringComparison.Ordinal))
            {
                Close(lines, open.Pop(), line);
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>Ends a condition, or takes it back if it holds no link.</summary>
    private static void Close(List<string> lines, int start, string end)
    {
        if (lines.Skip(start).All(line => line.StartsWith("<!--#", StringComparison.Ordinal)))
        {
            lines.RemoveRange(start, lines.Count - start);
        }
        else
        {
            lines.Add(end);
        }
    }
}
