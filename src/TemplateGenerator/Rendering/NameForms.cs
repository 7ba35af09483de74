using System.Text.Json.Nodes;

namespace TemplateGenerator.Rendering;

/// <summary>
/// How a project name becomes names of files, namespaces and AWS resources. Derived symbols are used in place of
/// <c>sourceName</c>, whose own forms give file names and file contents that disagree for names such as <c>My-App.V2</c>.
/// </summary>
/// <param name="hidingNames">Parts of a namespace that get an underscore in front.</param>
/// <param name="start">What an AWS name begins with that would otherwise begin with a digit.</param>
internal sealed class NameForms(IEnumerable<string> hidingNames, string start = "app-")
{
    private const string SafeNamespace = "safe_namespace";

    private const int AwsNameLength = 24;

    private readonly JsonObject _forms = [];

    public JsonObject Forms()
    {
        var projectSteps = new[]
        {
            Replace("projectNameCharacters", @"[^\p{L}\p{Nd}._-]+", "_"),
            Replace("projectNameEdges", "^[._-]+|[._-]+$", ""),
            Replace("projectNameFallback", "^$", "Service"),
        };
        Chain(EngineNames.ProjectName, projectSteps);
        Chain(EngineNames.NamespaceName, [
            .. projectSteps,
            SafeNamespace,
            Replace("namespaceNameEscape", $@"(?<=^|\.)({string.Join('|', CSharpKeywords.All.Concat(hidingNames))})(?=\.|$)", "_$1"),
        ]);
        Chain(EngineNames.AwsName, [
            LowerCase("awsNameLowerCase"),
            Replace("awsNameCharacters", "[^a-z0-9]+", "-"),
            Replace("awsNameEdges", "^-+|-+$", ""),
            Replace("awsNameStart", "^(?=[0-9]|$)", start),
            Replace("awsNameLength", $"^(.{{{AwsNameLength}}}).*$", "$1"),
            "awsNameEdges",
        ]);
        return _forms;
    }

    public static IEnumerable<KeyValuePair<string, JsonNode?>> Symbols() =>
    [
        Derived(EngineNames.ProjectName, Tokens.ProjectName, renamesFiles: true),
        Derived(EngineNames.NamespaceName, Tokens.NamespaceName, renamesFiles: false),
        Derived(EngineNames.AwsName, Tokens.AwsName, renamesFiles: false),
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
        _forms[name] = new JsonObject { ["identifier"] = "replace", ["pattern"] = pattern, ["replacement"] = replacement };
        return name;
    }

    private string LowerCase(string name)
    {
        _forms[name] = new JsonObject { ["identifier"] = "lowerCaseInvariant" };
        return name;
    }

    private void Chain(string name, IEnumerable<string> steps) =>
        _forms[name] = new JsonObject { ["identifier"] = "chain", ["steps"] = CanonicalJson.Texts(steps) };
}
