namespace Scaffold.Tests.Mutants;

/// <summary>A step of the checklist by which somebody adds a field.</summary>
/// <param name="Name">What is done, in a few words.</param>
/// <param name="Finder">What says that it was forgotten: a class of tests, <see cref="Compiler"/>, or arguments of npx in the web app's folder.</param>
/// <param name="Files">What each of its files, relative to the solution, becomes of what it is, null being none.</param>
internal sealed record FieldStep(string Name, string Finder, IReadOnlyList<(string Path, Func<string?, string?> Change)> Files)
{
    public const string Compiler = "the compiler";

    public const string Page = "npx ";

    public FieldStep(string name, string finder, params Edit[] edits)
        : this(name, finder, [.. edits.Select(edit => (edit.File, (Func<string?, string?>)(text => edit.ApplyTo(text!))))])
    {
    }
}
