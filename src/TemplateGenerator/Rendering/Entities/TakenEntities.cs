using System.Text.RegularExpressions;
using TemplateGenerator.Rendering.Solution;

namespace TemplateGenerator.Rendering.Entities;

/// <summary>
/// Names that no entity may have, since the code around it would mean two things by one name: words of both languages, and what else is
/// named in files that name the entity.
/// </summary>
internal static partial class TakenEntities
{
    private static readonly string[] _typeScriptWords =
    [
        "any", "arguments", "async", "await", "boolean", "constructor", "debugger", "delete", "eval", "export", "extends", "from", "function",
        "implements", "import", "infer", "instanceof", "keyof", "let", "module", "never", "number", "package", "require", "set", "get",
        "super", "symbol", "type", "undefined", "unknown", "with", "yield",
    ];

    /// <returns>In lower case, in order.</returns>
    /// <param name="files">Files of the solution template.</param>
    /// <param name="read">Gives the text of one of them.</param>
    public static IReadOnlyList<string> In(IEnumerable<string> files, Func<string, string> read)
    {
        var texts = files
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".ts", StringComparison.Ordinal))
            .Select(file => Aside().Replace(read(file), " "))
            .ToList();
        return
        [
            .. texts.SelectMany(BesideTypes)
                .Concat(texts.SelectMany(text => BesideVariables(text, "acmeItem")))
                .Concat(texts.SelectMany(text => BesideVariables(text, "acmeItems")))
                .Concat(CSharpKeywords.All)
                .Concat(_typeScriptWords)
                .Select(name => name.ToLowerInvariant())
                .Where(name => name.Length > 1 && name.All(char.IsAsciiLetterOrDigit))
                .Distinct()
                // DynamoDB has items as well, and every combination is compiled with the default.
                .Except(["item", "items"])
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// What an entity is not called in a file that names its types: another type, and what another type is called within <c>AcmeItemRequest</c>
    /// and the like. HttpRequest would be the request of an entity named Http.
    /// </summary>
    private static IEnumerable<string> BesideTypes(string text)
    {
        var names = TypeLike().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var affixes = names.Select(name => TypeToken().Match(name)).Where(match => match.Success)
            .Select(match => (Before: match.Result("$`"), After: match.Result("$'"))).Distinct().ToList();
        return names.Where(name => !TypeToken().IsMatch(name))
            .SelectMany(name => affixes.Where(affix => IsAround(name, affix)).Select(affix => name[affix.Before.Length..^affix.After.Length]));
    }

    /// <summary>The other variables of a file that has one named after the entity.</summary>
    private static IEnumerable<string> BesideVariables(string text, string token)
    {
        var names = VariableLike().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        return names.Contains(token) ? names : [];
    }

    /// <summary>Whether an entity could make this name: HttpRequest is what a type <c>AcmeItemRequest</c> would be called for Http.</summary>
    private static bool IsAround(string name, (string Before, string After) affix) =>
        name.Length > affix.Before.Length + affix.After.Length
        && name.StartsWith(affix.Before, StringComparison.Ordinal)
        && name.EndsWith(affix.After, StringComparison.Ordinal);

    [GeneratedRegex("AcmeItems?(?![a-z])")]
    private static partial Regex TypeToken();

    /// <summary>Not a member of something else, nor one that is set.</summary>
    [GeneratedRegex(@"(?<![\w.#])[A-Z]\w*(?!\w)(?!\s*=[^=>])")]
    private static partial Regex TypeLike();

    /// <summary>Not a member of something else, nor the name of an argument.</summary>
    [GeneratedRegex(@"(?<![\w.#])[a-z]\w*(?!\w)(?!:)")]
    private static partial Regex VariableLike();

    /// <summary>Comments, texts and directives.</summary>
    [GeneratedRegex("""//.*|/\*[\s\S]*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|^\s*(?:#|using |namespace |import ).*""", RegexOptions.Multiline)]
    private static partial Regex Aside();
}
