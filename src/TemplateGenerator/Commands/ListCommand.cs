using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Reading;
using TemplateGenerator.Rendering;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands;

internal static class ListCommand
{
    /// <summary>A redirected table is read by programs or pasted: wide enough never to wrap.</summary>
    private const int RedirectedWidth = 240;

    public static Verb Create(Shell shell)
    {
        var json = new Option<bool>("--json") { Description = "Prints an array of {id, values} instead of a table." };
        var verb = new Verb("list", "Prints every valid combination of the options.", "list", "list --json") { json };
        return verb.Runs(shell, async (repository, result, _) =>
        {
            var catalog = CatalogLoader.Load(repository);
            var combinations = Combinations.Valid(catalog);
            if (result.GetValue(json))
            {
                await shell.Output.WriteAsync(CanonicalJson.Write(Json(combinations)));
            }
            else
            {
                Print(catalog, combinations, shell);
            }

            return ExitCodes.Ok;
        });
    }

    private static JsonArray Json(IEnumerable<Combination> combinations) =>
        new([.. combinations.Select(combination => new JsonObject
        {
            ["id"] = combination.Id,
            ["values"] = new JsonObject(combination.Values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)value.Value))),
        })]);

    private static void Print(TemplateCatalog catalog, IReadOnlyList<Combination> combinations, Shell shell)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(shell.Output) });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = RedirectedWidth;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn("combination");
        foreach (var option in catalog.Options)
        {
            _ = table.AddColumn(option.Id);
        }

        foreach (var combination in combinations)
        {
            _ = table.AddRow([combination.Id, .. combination.Values.Select(value => value.Value)]);
        }

        console.Write(table);
        shell.Error.WriteLine(Count.Of(combinations.Count, "combination"));
    }
}
