using System.Text.RegularExpressions;

namespace TemplateGenerator.Catalog.Checks;

/// <summary>Ids, defaults and descriptions of options and choices.</summary>
internal static partial class OptionChecks
{
    public static IEnumerable<CatalogProblem> Check(TemplateCatalog catalog)
    {
        var options = catalog.Options.Select((option, index) => (Place: $"options[{index}]", Option: option)).ToList();
        return
        [
            .. Duplicates.Find("option id", options.Select(entry => ($"{entry.Place}.id", entry.Option.Id))),
            .. Duplicates.Find("short name", options.Select(entry => ($"{entry.Place}.shortName", entry.Option.ShortName))),
            .. options.SelectMany(entry => CheckOption(entry.Place, entry.Option)),
        ];
    }

    private static IEnumerable<CatalogProblem> CheckOption(string place, TemplateOption option)
    {
        if (option.Id.Length > 0 && !OptionId().IsMatch(option.Id))
        {
            yield return new($"{place}.id", $"'{option.Id}' must be letters and digits, a lower case letter first: it is used in conditions, where a dash means minus.");
        }

        if (option.Default.Length > 0 && option.FindChoice(option.Default) is null)
        {
            yield return new($"{place}.default", $"'{option.Default}' is no choice of {option.Id}; choices are {string.Join(", ", option.Choices.Select(choice => choice.Id))}.");
        }

        var choices = option.Choices.Select((choice, index) => (Place: $"{place}.choices[{index}]", Choice: choice)).ToList();
        foreach (var problem in Duplicates.Find("choice", choices.Select(entry => ($"{entry.Place}.id", entry.Choice.Id))))
        {
            yield return problem;
        }

        foreach (var (choicePlace, choice) in choices.Where(entry => entry.Choice.Id.Length > 0 && !ChoiceId().IsMatch(entry.Choice.Id)))
        {
            yield return new($"{choicePlace}.id", $"'{choice.Id}' must be lower case letters, digits and single dashes.");
        }

        foreach (var (group, choice) in option.Groups.SelectMany(group => group.Value.Select(choice => (group.Key, choice))).Where(member => option.FindChoice(member.choice) is null))
        {
            yield return new($"{place}.groups.{group}", $"'{choice}' is no choice of {option.Id}; choices are {string.Join(", ", option.Choices.Select(known => known.Id))}.");
        }

        var texts = choices
            .SelectMany(entry => ((string, string)[])
            [
                ($"{entry.Place}.summary", entry.Choice.Summary), ($"{entry.Place}.description", entry.Choice.Description),
                ($"{entry.Place}.goodFor", entry.Choice.GoodFor), ($"{entry.Place}.givesUp", entry.Choice.GivesUp),
            ])
            .Prepend(($"{place}.description", option.Description));
        foreach (var (textPlace, _) in texts.Where(entry => entry.Item2.Contains('\n', StringComparison.Ordinal)))
        {
            yield return new(textPlace, "must be one line: it is shown in a table and on the command line.");
        }
    }

    [GeneratedRegex("^[a-z][a-zA-Z0-9]*$")]
    private static partial Regex OptionId();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex ChoiceId();
}
