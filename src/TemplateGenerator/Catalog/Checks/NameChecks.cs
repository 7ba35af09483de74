using System.Text.RegularExpressions;

namespace TemplateGenerator.Catalog.Checks;

/// <summary>Option ids, choices and symbols share one space of names in the template engine.</summary>
internal static partial class NameChecks
{
    public static IEnumerable<CatalogProblem> Check(TemplateCatalog catalog)
    {
        var options = catalog.Options.Select((option, index) => (Place: $"options[{index}]", Option: option)).ToList();
        var choices = options
            .SelectMany(entry => entry.Option.Choices.Select((choice, index) => (Place: $"{entry.Place}.choices[{index}]", Choice: choice)))
            .ToList();
        var symbols = choices
            .Where(entry => entry.Choice.Symbol is not null)
            .Select(entry => (Place: $"{entry.Place}.symbol", Name: entry.Choice.Symbol!))
            .ToList();
        var optionIds = options.Select(entry => (Place: $"{entry.Place}.id", Name: entry.Option.Id)).ToList();
        var parameters = catalog.Rules
            .Select((rule, index) => (Place: $"rules[{index}].parameter", Name: rule.Parameter))
            .Concat(catalog.Service is { } service
                ? [(Place: "service.nameParameter", Name: service.NameParameter), (Place: "service.takenNameParameter", Name: service.TakenNameParameter)]
                : [])
            .ToList();
        var declared = optionIds.Concat(symbols).Concat(parameters).Select(entry => entry.Name)
            .Concat(EngineNames.OwnSymbols).ToHashSet(StringComparer.Ordinal);

        return
        [
            .. Duplicates.Find("symbol", symbols),
            .. Duplicates.Find("parameter", parameters),
            .. symbols.Where(entry => !SymbolName().IsMatch(entry.Name)).Select(entry => new CatalogProblem(entry.Place,
                $"'{entry.Name}' must be letters and digits, an upper case letter first, such as UseRds.")),
            .. symbols.Where(entry => catalog.FindOption(entry.Name) is not null).Select(entry => new CatalogProblem(entry.Place,
                $"'{entry.Name}' is also an option's id; the engine keeps only one of them.")),
            .. parameters.Where(entry => entry.Name.Length > 0 && !ParameterName().IsMatch(entry.Name)).Select(entry => new CatalogProblem(entry.Place,
                $"'{entry.Name}' must be a short sentence in lower case words joined by dashes: users read it as --{entry.Name}.")),
            .. symbols.Concat(optionIds).SelectMany(entry => CheckReserved(entry.Place, entry.Name)),
            .. choices.Where(entry => declared.Contains(entry.Choice.Id)).Select(entry => new CatalogProblem($"{entry.Place}.id",
                $"'{entry.Choice.Id}' is also the name of a symbol; in a condition the engine would compare with that symbol's value. Rename one of them.")),
            .. options.SelectMany(entry => CheckCommandLine(entry.Place, entry.Option)),
        ];
    }

    private static IEnumerable<CatalogProblem> CheckReserved(string place, string name)
    {
        if (ReservedByTools.MSBuildProperties.Contains(name))
        {
            yield return new(place, $"'{name}' is an MSBuild property; the engine would evaluate and remove every Condition that uses it. Choose another name.");
        }

        if (ReservedByTools.EngineSymbols.Contains(name) || EngineNames.OwnSymbols.Contains(name))
        {
            yield return new(place, $"'{name}' is a symbol of the template engine or of this generator. Choose another name.");
        }
    }

    private static IEnumerable<CatalogProblem> CheckCommandLine(string place, TemplateOption option)
    {
        if (ReservedByTools.LongOptions.Contains(option.Id) || EngineNames.OwnLongOptions.Contains(option.Id))
        {
            yield return new($"{place}.id", $"--{option.Id} is an option of `dotnet new` itself. Choose another name.");
        }

        if (ReservedByTools.ShortOptions.Contains(option.ShortName))
        {
            yield return new($"{place}.shortName", $"-{option.ShortName} is an option of `dotnet new` itself. Choose another name.");
        }
        else if (option.ShortName.Length > 0 && option.ShortName == option.Id)
        {
            yield return new($"{place}.shortName", $"repeats the id; `dotnet new` would then show -{option.Id} but not --{option.Id}. Leave it out.");
        }
        else if (option.ShortName.Length > 0 && !ShortName().IsMatch(option.ShortName))
        {
            yield return new($"{place}.shortName", $"'{option.ShortName}' must be lower case letters and digits, without a dash in front.");
        }
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex SymbolName();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)+$")]
    private static partial Regex ParameterName();

    [GeneratedRegex("^[a-z][a-z0-9]*$")]
    private static partial Regex ShortName();
}
