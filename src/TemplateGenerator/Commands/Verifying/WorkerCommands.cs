using System.CommandLine;
using TemplateGenerator.Verification.Workers;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands.Verifying;

/// <summary>Commands of a <see cref="WorkerProcess"/>, not meant for people.</summary>
internal static class WorkerCommands
{
    public static IEnumerable<Command> All(Shell shell) =>
    [
        Create(RenderingWorker.Verb, "Renders the solutions that the standard input names.", RenderingWorker.ServeAsync, shell),
        Create(SynthesisWorker.Verb, "Synthesizes the apps that the standard input names.", SynthesisWorker.ServeAsync, shell),
    ];

    private static Command Create(string verb, string description, Func<TextReader, TextWriter, CancellationToken, Task> serve, Shell shell)
    {
        var command = new Command(verb, description) { Hidden = true };
        command.SetAction((_, cancellation) => serve(Console.In, shell.Output, cancellation));
        return command;
    }
}
