namespace TemplateGenerator.Linting.Directives;

/// <summary>Directives the engine sees.</summary>
internal sealed class DirectiveRules(KnownSymbols symbols)
{
    private readonly ConditionCheck _conditions = new(symbols);

    public IEnumerable<Finding> Check(TemplateFile file)
    {
        var open = new Stack<Directive>();
        foreach (var directive in DirectiveScanner.Scan(file))
        {
            var malformed = CheckForm(file, directive);
            if (malformed is not null)
            {
                yield return malformed;
                continue;
            }

            foreach (var (rule, effect, remedy) in directive.HasCondition ? _conditions.Check(directive.Condition, file.Style) : [])
            {
                yield return new(file.Path, directive.Line, rule, effect, remedy);
            }

            if (directive.Keyword is "if")
            {
                open.Push(directive);
            }
            else if (open.Count == 0)
            {
                yield return Unbalanced(file, directive, "has no block to belong to and stays in the output.");
            }
            else if (directive.Keyword is "endif")
            {
                _ = open.Pop();
            }
        }

        foreach (var directive in open)
        {
            yield return Unbalanced(file, directive, "is never closed, so the engine drops or keeps everything to the end of the file.");
        }
    }

    private static Finding? CheckForm(TemplateFile file, Directive directive)
    {
        if (!directive.OwnLine)
        {
            return new(file.Path, directive.Line, LintRules.InsideLine,
                $"the engine takes '{file.Style.Open}{directive.Keyword}' for a directive anywhere in a line and drops what follows, even to the end of the file.",
                "Put a directive on a line of its own; in text, say it in other words.");
        }

        return directive.RunsOn
            ? new(file.Path, directive.Line, LintRules.UnknownDirective,
                $"the engine reads '{file.Style.Open}{directive.Keyword}{directive.Rest}' as '{file.Style.Open}{directive.Keyword}' and takes the rest for a condition.",
                $"Write {file.Style.Example("Symbol")}.")
            : null;
    }

    private static Finding Unbalanced(TemplateFile file, Directive directive, string effect) =>
        new(file.Path, directive.Line, LintRules.Unbalanced, $"'{file.Style.Open}{directive.Keyword}' {effect}",
            "Give every if exactly one endif, and every else and elif a place between them.");
}
