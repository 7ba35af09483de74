using System.Text.RegularExpressions;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Rendering.Pages;

/// <summary>
/// Script modules as one script, each after those that it imports. A page that is opened from a disk may load no module, so they stand in
/// the page itself, without their imports and exports. All names at the top of a module are therefore names of the whole.
/// </summary>
internal static partial class ScriptBundle
{
    /// <param name="modules">File name → module.</param>
    /// <param name="entry">The module that imports the others.</param>
    /// <exception cref="ToolException">A module imports what does not exist, or no other imports it.</exception>
    public static string Of(IReadOnlyDictionary<string, string> modules, string entry)
    {
        var ordered = new List<string>();
        Add(modules, entry, importer: "the page", ordered);
        return modules.Keys.Except(ordered).FirstOrDefault() is { } unused
            ? throw new ToolException(ExitCodes.Problems, $"No module of the page imports {unused}.", "Import it, or delete it.")
            : string.Join('\n', ordered.Select(name => Export().Replace(Import().Replace(modules[name], ""), "").Trim('\n') + "\n"));
    }

    private static void Add(IReadOnlyDictionary<string, string> modules, string name, string importer, List<string> ordered)
    {
        if (!modules.TryGetValue(name, out var text))
        {
            throw new ToolException(ExitCodes.Problems, $"{importer} imports {name}, which does not exist.", $"Modules are {string.Join(", ", modules.Keys.Order(StringComparer.Ordinal))}.");
        }

        foreach (var imported in Import().Matches(text).Select(match => match.Groups["file"].Value).Where(file => !ordered.Contains(file)))
        {
            Add(modules, imported, name, ordered);
        }

        ordered.Add(name);
    }

    [GeneratedRegex(@"^import \{[^}]*\} from './(?<file>[\w-]+\.js)';\n", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex("^export (?=const |function )", RegexOptions.Multiline)]
    private static partial Regex Export();
}
