using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands;

/// <summary>The usual help under the name that people type, then examples and, for the whole tool, the exit codes.</summary>
internal sealed class TeachingHelp(HelpAction usual) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        output.Write(Usual(parseResult).Replace(RootCommand.ExecutableName, Repository.BuildScript, StringComparison.Ordinal));
        if (parseResult.CommandResult.Command is Verb verb)
        {
            Write(output, "Examples", verb.Examples.Select(example => $"{Repository.BuildScript} {example}"));
            if (verb.Notes is { } notes)
            {
                Write(output, notes.Heading, notes.Lines);
            }
        }
        else
        {
            Write(output, "Examples", [$"{Repository.BuildScript} render", $"{Repository.BuildScript} check", $"{Repository.BuildScript} install"]);
            Write(output, "Exit codes", ExitCodes.All.Select(entry => $"{entry.Code,3}  {entry.Meaning}"));
        }

        return ExitCodes.Ok;
    }

    private string Usual(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        _ = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        return text.ToString();
    }

    private static void Write(TextWriter output, string heading, IEnumerable<string> lines) =>
        output.WriteLine(string.Join('\n', lines.Select(line => $"  {line}").Prepend($"{heading}:")) + "\n");
}
