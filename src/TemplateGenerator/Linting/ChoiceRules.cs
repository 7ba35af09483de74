using System.Text.RegularExpressions;
using TemplateGenerator.Catalog;
using TemplateGenerator.Linting.Directives;

namespace TemplateGenerator.Linting;

/// <summary>Options and choices that change nothing.</summary>
internal static partial class ChoiceRules
{
    private const string CatalogFile = "content/catalog.json";

    public static IEnumerable<Finding> Check(TemplateCatalog catalog, IEnumerable<TemplateFile> files)
    {
        var used = files
            .SelectMany(file => DirectiveScanner.Scan(file).Where(directive => directive.HasCondition && directive.OwnLine))
            .SelectMany(directive => Identifier().Matches(directive.Condition).Select(match => match.Value))
            .ToHashSet(StringComparer.Ordinal);
        var claimed = catalog.Files.SelectMany(entry => entry.When.Terms)
            .SelectMany(term => term.Choices.Select(choice => (term.Option, choice)))
            .ToHashSet();

        bool Counts(TemplateOption option, Choice choice) =>
            choice.Files.Count > 0 || choice.Renames.Count > 0 || claimed.Contains((option.Id, choice.Id))
            || (choice.Symbol is not null && used.Contains(choice.Symbol)) || used.Contains(option.Id);

        foreach (var option in catalog.Options)
        {
            if (!option.Choices.Any(choice => Counts(option, choice)))
            {
                yield return new(CatalogFile, 1, LintRules.UnusedChoice,
                    $"no choice of {option.Id} changes a file.", "Claim files for its choices, ask for a symbol in a file, or remove the option.");
            }
            else
            {
                foreach (var choice in option.Choices.Where(choice => choice.Symbol is not null && !Counts(option, choice)))
                {
                    yield return new(CatalogFile, 1, LintRules.UnusedChoice,
                        $"no file asks for {choice.Symbol} and {option.Id} {choice.Id} claims none.",
                        "Claim files for it, ask for the symbol in a file, or leave the symbol out.");
                }
            }
        }
    }

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Identifier();
}
