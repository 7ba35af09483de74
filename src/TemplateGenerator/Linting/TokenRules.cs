using System.Text.RegularExpressions;
using TemplateGenerator.Linting.Directives;
using TemplateGenerator.Rendering;
using TemplateGenerator.Rendering.Entities;

namespace TemplateGenerator.Linting;

/// <summary>Names that look like a token and are none, so they would reach the user as they are.</summary>
internal sealed partial class TokenRules
{
    private static readonly string[] _tokens = [Tokens.ProjectName, Tokens.NamespaceName, Tokens.AwsName];

    private static readonly HashSet<string> _entityTokens = [.. EntityTokens.All.Select(token => token.Text)];

    private readonly KnownSymbols _symbols;
    private readonly Regex _lookalike;

    public TokenRules(KnownSymbols symbols)
    {
        _symbols = symbols;
        var names = new[] { Tokens.ProjectName, symbols.Catalog.Template.DefaultName }
            .Select(name => string.Join("[-_. ]?", Separator().Split(name).Select(Regex.Escape)));
        _lookalike = new Regex(string.Join('|', names), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    public IEnumerable<Finding> Check(TemplateFile file)
    {
        foreach (var match in _lookalike.Matches(file.Path).Where(match => match.Value != Tokens.ProjectName))
        {
            yield return new(file.Path, 1, LintRules.TokenInPath,
                $"the engine does not rename '{match.Value}' in a path.", $"Paths take {Tokens.ProjectName} only.");
        }

        foreach (var match in _lookalike.Matches(file.Text).Where(match => !_tokens.Contains(match.Value)))
        {
            yield return new(file.Path, file.LineAt(match.Index), LintRules.MisspeltToken,
                $"the engine does not replace '{match.Value}', so every user gets it as it is.",
                $"Write {Tokens.ProjectName} (files, projects), {Tokens.NamespaceName} (namespaces) or {Tokens.AwsName} (AWS).");
        }

        foreach (var match in EntityLookalike().Matches(file.Text).Where(match => !_entityTokens.Contains(match.Value)))
        {
            yield return new(file.Path, file.LineAt(match.Index), LintRules.MisspeltToken,
                $"the engine does not replace '{match.Value}' by the name of an entity.",
                $"Write one of {string.Join(", ", EntityTokens.All.Select(token => $"'{token.Text}'"))}.");
        }

        foreach (var match in OptionToken().Matches(file.Text).Where(match => _symbols.Catalog.FindOption(match.Groups["option"].Value) is null))
        {
            yield return new(file.Path, file.LineAt(match.Index), LintRules.MisspeltToken,
                $"'{match.Groups["option"].Value}' is no option, so '{match.Value}' is not replaced.",
                $"Options are {string.Join(", ", _symbols.Catalog.Options.Select(option => option.Id))}.");
        }
    }

    /// <summary>An entity with its article, and all that the article could be taken for: "than acme items" would lose a letter.</summary>
    [GeneratedRegex(@"(?:[A-Za-z]*an?[ _])?acme[-_ ]?items?(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EntityLookalike();

    [GeneratedRegex("[-_. ]")]
    private static partial Regex Separator();

    [GeneratedRegex("__scaffold_(?<option>[A-Za-z0-9]+)__")]
    private static partial Regex OptionToken();
}
