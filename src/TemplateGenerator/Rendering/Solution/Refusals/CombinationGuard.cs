using System.Text;
using TemplateGenerator.Catalog;

namespace TemplateGenerator.Rendering.Solution.Refusals;

/// <summary>
/// A source file that only a refused combination has, and that does not compile: it says what to choose instead. `dotnet new`
/// refuses before it writes anything; the dialogs of IDEs skip that check.
/// </summary>
internal static class CombinationGuard
{
    public const string Path = $"infrastructure/{Tokens.ProjectName}.Infrastructure/InvalidCombination.cs";

    /// <summary>True when no rule refuses, so when the file must go.</summary>
    public static string IsValid(TemplateCatalog catalog) => Conditions.Parenthesized(Conditions.None([.. catalog.Rules.Select(rule => Refuses(catalog, rule))]));

    public static string Build(TemplateCatalog catalog)
    {
        var text = new StringBuilder();
        foreach (var rule in catalog.Rules)
        {
            _ = text.Append("#if ").Append(Conditions.Parenthesized(Refuses(catalog, rule))).Append('\n')
                .Append("#error ").Append(rule.Message).Append('\n')
                .Append("#endif\n");
        }

        return text.ToString();
    }

    private static string Refuses(TemplateCatalog catalog, Rule rule) => Conditions.Unless(catalog, rule.When, rule.Require);
}
