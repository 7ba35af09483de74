using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using TemplateGenerator.Rendering.Pages;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands;

internal static class ChooseCommand
{
    public static Verb Create(Shell shell)
    {
        var print = new Option<bool>("--print") { Description = "Prints the page's address and opens nothing." };
        var verb = new Verb("choose", "Opens the page on which options are chosen by looking: command, diagram, bill and files of every combination.", "choose", "choose --print") { print };
        return verb.Runs(shell, async (repository, result, _) =>
        {
            var page = PageOf(repository);
            await shell.Output.WriteLineAsync(new Uri(page).AbsoluteUri);
            if (!result.GetValue(print) && !Opens(page))
            {
                await shell.Error.WriteLineAsync("No browser could be started here. Open the address above in one.");
            }

            return ExitCodes.Ok;
        });
    }

    private static string PageOf(Repository repository)
    {
        _ = repository.ReadRequired(ChoosingPage.Path);
        return repository.FullPath(ChoosingPage.Path);
    }

    private static bool Opens(string page)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(page) { UseShellExecute = true });
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
