using System.CommandLine;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands;

/// <summary>A command with examples for its help.</summary>
internal sealed class Verb(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>More for the help: a heading and its lines.</summary>
    public (string Heading, IReadOnlyList<string> Lines)? Notes { get; init; }

    /// <summary>Sets what the verb does; the repository is the one given by --root or found around the current folder.</summary>
    public Verb Runs(Shell shell, Func<Repository, ParseResult, CancellationToken, Task<int>> run)
    {
        SetAction((result, cancellation) =>
            run(Repository.Find(result.GetValue(CommandLine.Root), shell.Directory), result, cancellation));
        return this;
    }
}
