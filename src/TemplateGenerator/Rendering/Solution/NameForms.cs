using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;

namespace TemplateGenerator.Rendering.Solution;

/// <summary>
/// How a project name becomes names of files, namespaces and AWS resources. Derived symbols are used in place of
/// <c>sourceName</c>, whose own forms give file names and file contents that disagree for names such as <c>My-App.V2</c>.
/// </summary>
/// <param name="hidingNames">
/// Parts of a namespace that get an underscore in front: types that the code uses, besides those that it declares itself.
/// </param>
/// <param name="layout">Of the solution template.</param>
/// <param name="start">What an AWS name begins with that would otherwise begin with a digit.</param>
internal sealed class NameForms(IEnumerable<string> hidingNames, SolutionLayout layout, string start = "app-")
{
    /// <summary>A file name has at most 255 bytes on Linux: three for each of these, and those of the longest file in obj/.</summary>
    public const int ProjectNameLength = 60;

    public const int AwsNameLength = 24;

    /// <summary>Stands between the names in a list, so that the steps of an AWS name work on lists too.</summary>
    private const string Separator = ";";

    private const string SafeNamespace = "safe_namespace";

    /// <summary>Names of devices, which Windows allows for no file, whatever its extension.</summary>
    private const string Devices = @"(?i:CON|PRN|AUX|NUL|CONIN|CONOUT|CLOCK|COM[\d¹²³]|LPT[\d¹²³])";

    /// <summary>Lower case letters with a mark, in the spelling that people give them where a keyboard has none.</summary>
    private static readonly (string Letters, string Plain)[] _plainLetters =
    [
        ("àáâãäåāăąǎ", "a"), ("æ", "ae"), ("çćčċĉ", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ğĝġģ", "g"), ("ĥħ", "h"),
        ("ìíîïīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľł", "l"), ("ñńňņ", "n"), ("òóôõöøōŏő", "o"), ("œ", "oe"), ("ŕřŗ", "r"),
        ("śšşșŝ", "s"), ("ß", "ss"), ("ťţțŧ", "t"), ("þ", "th"), ("ùúûüūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źžż", "z"),
    ];

    private readonly List<KeyValuePair<string, JsonNode?>> _forms = [];

    public IReadOnlyList<KeyValuePair<string, JsonNode?>> All()
    {
        var projectSteps = new[]
        {
            Replace("projectNameCharacters", @"[^\p{L}\p{Nd}\p{Mn}\p{Mc}._-]+", "_"),
            Replace("projectNameMarks", @"(?<![\p{L}\p{Nd}\p{Mn}\p{Mc}])[\p{Mn}\p{Mc}]+", ""),
            Replace("projectNameDots", @"\.{2,}", "."),
            Replace("projectNameEdges", "^[._-]+|[._-]+$", ""),
            Replace("projectNameLength", $"^(.{{{ProjectNameLength}}}).*$", "$1"),
            "projectNameEdges",
            Replace("projectNameDevice", $@"^{Devices}(?=\.|$)", "_$0"),
            Replace("projectNameFallback", "^$", "Service"),
        };
        Chain(EngineNames.ProjectName, projectSteps);
        Chain(EngineNames.NamespaceName, [
            .. projectSteps,
            SafeNamespace,
            Replace("namespaceNameEscape", $@"(?<=^|\.)({string.Join('|', CSharpKeywords.All.Concat(hidingNames).Concat(layout.Types).Distinct())})(?=\.|$)", "_$1"),
        ]);
        var awsSteps = AwsSteps();
        Chain(EngineNames.AwsName, [Replace("awsNameSeparator", Separator, "-"), .. awsSteps]);
        Chain(EngineNames.AwsWords, [.. awsSteps, Replace("awsWordsDash", "-", "")]);
        return _forms;
    }

    public static IEnumerable<KeyValuePair<string, JsonNode?>> Symbols() =>
    [
        Derived(EngineNames.ProjectName, Tokens.ProjectName, renamesFiles: true),
        Derived(EngineNames.NamespaceName, Tokens.NamespaceName, renamesFiles: false),
        Derived(EngineNames.AwsName, Tokens.AwsName, renamesFiles: false),
    ];

    private string[] AwsSteps() =>
    [
        LowerCase("awsNameLowerCase"),
        Replace("awsNameMarks", @"\p{M}+", ""),
        .. _plainLetters.Select(entry => Replace($"awsNameLetter_{entry.Plain}", $"[{entry.Letters}]", entry.Plain)),
        Replace("awsNameCharacters", $"[^a-z0-9{Separator}]+", "-"),
        Replace("awsNameEdges", $"(?<![^{Separator}])-+|-+(?![^{Separator}])", ""),
        // Cognito takes none of the three as a part of a domain's name.
        Replace("awsNameTakenWords", "a(?=ws)|ama(?=zon)|cog(?=nito)", "$0-"),
        Replace("awsNameStart", $"(?<![^{Separator}])(?=[0-9{Separator}]|$)", start),
        Replace("awsNameLength", $"(?<![^{Separator}])([^{Separator}]{{{AwsNameLength}}})[^{Separator}]*", "$1"),
        "awsNameEdges",
    ];

    private static KeyValuePair<string, JsonNode?> Derived(string name, string token, bool renamesFiles)
    {
        var symbol = new JsonObject
        {
            ["type"] = "derived",
            ["valueSource"] = "name",
            ["valueTransform"] = name,
            ["replaces"] = token,
        };
        if (renamesFiles)
        {
            symbol["fileRename"] = token;
        }

        return new(name, symbol);
    }

    private string Replace(string name, string pattern, string replacement)
    {
        _forms.Add(new(name, new JsonObject { ["identifier"] = "replace", ["pattern"] = pattern, ["replacement"] = replacement }));
        return name;
    }

    private string LowerCase(string name)
    {
        _forms.Add(new(name, new JsonObject { ["identifier"] = "lowerCaseInvariant" }));
        return name;
    }

    private void Chain(string name, IEnumerable<string> steps) =>
        _forms.Add(new(name, new JsonObject { ["identifier"] = "chain", ["steps"] = CanonicalJson.Texts(steps) }));
}
