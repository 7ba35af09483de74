namespace TemplateGenerator.Linting;

/// <summary>Something the template engine accepts without a word and does not do as it reads.</summary>
/// <param name="File">Relative to the template's folder.</param>
/// <param name="Line">From 1; 1 too when the whole file is meant.</param>
/// <param name="Rule">A stable id, see docs of the linter.</param>
/// <param name="Effect">What the engine would silently do.</param>
/// <param name="Remedy">How to write it.</param>
internal sealed record Finding(string File, int Line, string Rule, string Effect, string Remedy)
{
    public override string ToString() => $"{File}:{Line}: {Rule}: {Effect} {Remedy}";
}
