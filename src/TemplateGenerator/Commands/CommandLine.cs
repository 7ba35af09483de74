using System.CommandLine;
using System.CommandLine.Help;
using TemplateGenerator.Catalog.Reading;
using TemplateGenerator.Commands.Verifying;
using TemplateGenerator.Rendering;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands;

internal static class CommandLine
{
    public static Option<string?> Root { get; } = new("--root")
    {
        Description = "The folder of the repository; by default the one around the current folder.",
        HelpName = "folder",
        Recursive = true,
    };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Shell shell)
    {
        var result = Build(shell).Parse(arguments);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
            {
                await shell.Error.WriteLineAsync($"error: {error.Message}");
            }

            await shell.Error.WriteLineAsync($"Run '{Repository.BuildScript} {HelpPath(result)}--help' to see what is accepted.");
            return ExitCodes.Usage;
        }

        return await InvokeAsync(result, shell);
    }

    private static RootCommand Build(Shell shell)
    {
        var root = new RootCommand("Makes, checks, packs and tests the templates of this repository.") { Root };
        foreach (var verb in Verbs.All(shell))
        {
            root.Add(verb);
        }

        foreach (var worker in WorkerCommands.All(shell))
        {
            root.Add(worker);
        }

        // The version that matters is the pack's, which stands in the catalog.
        _ = root.Options.Remove(root.Options.OfType<VersionOption>().Single());
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new TeachingHelp((HelpAction)help.Action!);
        return root;
    }

    private static async Task<int> InvokeAsync(ParseResult result, Shell shell)
    {
        try
        {
            return await result.InvokeAsync(new InvocationConfiguration
            {
                Output = shell.Output,
                Error = shell.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (ToolException exception)
        {
            await shell.Error.WriteLineAsync($"error: {exception.Message}\n{exception.Advice}");
            return exception.ExitCode;
        }
        catch (CatalogException exception)
        {
            await shell.Error.WriteLineAsync($"error: {Repository.CatalogPath} has {Count.Of(exception.Problems.Count, "problem")}; nothing was done.");
            await shell.Error.WriteLineAsync(string.Join('\n', exception.Problems.Select(problem => $"  {problem}")));
            return ExitCodes.Problems;
        }
        catch (MissingMarkersException exception)
        {
            await shell.Error.WriteLineAsync($"error: {exception.Message}\nAdd both lines to {exception.Path}, then run '{Repository.BuildScript} render'.");
            return ExitCodes.Problems;
        }
        catch (OperationCanceledException)
        {
            await shell.Error.WriteLineAsync("cancelled");
            return ExitCodes.Cancelled;
        }
#pragma warning disable CA1031 // Do not catch general exception types: the last place before the user
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await shell.Error.WriteLineAsync($"error: a fault in the generator, please report it.\n{exception}");
            return ExitCodes.ToolFault;
        }
    }

    private static string HelpPath(ParseResult result) =>
        result.CommandResult.Command is Verb verb ? $"{verb.Name} " : "";
}
