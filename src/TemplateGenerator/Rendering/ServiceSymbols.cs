using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;

namespace TemplateGenerator.Rendering;

/// <summary>
/// The symbols of the service template: what the solution says of itself, and the names of the new service, each in place
/// of the first service's.
/// </summary>
internal static class ServiceSymbols
{
    private const string GivenName = "givenName";
    private const string OwnName = "ownName";
    private const string Root = "solutionFolder";
    private const string Here = "workingFolder";
    private const string Folders = "bothFolders";
    private const string BelowRoot = "belowRoot";

    // "-n Acme.Orders.Payments" in Acme.Orders means the same as "-n Payments".
    private const string GivenSolutionName = @"^([^|]*)\|(?:\1\.)?";

    private const string FolderBelow = @"^(.*)\|\1[/\\].+$";

    public static JsonObject Build(TemplateCatalog catalog, ServiceTemplate service) =>
        new([
            .. OfTheSolution(catalog),
            .. TemplateSymbols.Computed(catalog),
            new(EngineNames.Authoring, TemplateSymbols.ComputedSymbol("(false)")),
            .. PlaceToRun(),
            .. Names(),
            .. FirstServiceOnly(),
            TemplateSymbols.Refusal(service.NameParameter, "Pass a name.", Conditions.Equal("name", service.Template.DefaultName)),
            TemplateSymbols.Refusal(
                service.ReservedNames.Parameter, "Choose another name.", Conditions.IsOneOf("name", service.ReservedNames.Names)),
        ]);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> OfTheSolution(TemplateCatalog catalog) =>
    [
        new(EngineNames.SolutionName, Bound($"msbuild:{SolutionAnchor.NameProperty}", replaces: null)),
        new(EngineNames.SolutionNamespace, Bound($"msbuild:{SolutionAnchor.NamespaceProperty}", Tokens.NamespaceName)),
        .. catalog.Options.Select(option => KeyValuePair.Create(
            option.Id, (JsonNode?)Bound($"msbuild:{SolutionAnchor.OptionProperty(option.Id)}", replaces: null))),
    ];

    /// <summary>The engine finds the solution from any folder below it too, but writes to the current one.</summary>
    private static IEnumerable<KeyValuePair<string, JsonNode?>> PlaceToRun() =>
    [
        new(Root, Bound("msbuild:MSBuildProjectDirectory", replaces: null)),
        new(Here, Bound("host:WorkingDirectory", replaces: null)),
        new(Folders, Joined([Root, Here], "|")),
        new(BelowRoot, Generated("regexMatch", new JsonObject { ["source"] = Folders, ["pattern"] = FolderBelow }, "bool")),
        new(EngineNames.InSolution, TemplateSymbols.ComputedSymbol($"({EngineNames.SolutionName} != \"\" && !{BelowRoot})")),
    ];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Names()
    {
        var project = Joined([EngineNames.SolutionName, EngineNames.ProjectName], ".");
        project["replaces"] = Tokens.FirstServiceProject;
        project["fileRename"] = Tokens.FirstServiceProject;
        var space = Joined([EngineNames.SolutionNamespace, EngineNames.NamespaceName], ".");
        space["replaces"] = Tokens.FirstServiceNamespace;
        var name = Derived(EngineNames.AwsName);
        name["replaces"] = Tokens.FirstServiceName;
        name["onlyIf"] = new JsonArray([.. Tokens.AroundFirstServiceName.Select(around =>
            new JsonObject { ["after"] = around.After, ["before"] = around.Before })]);
        return
        [
            new(GivenName, Joined([EngineNames.SolutionName, "name"], "|")),
            new(OwnName, Generated("regex", new JsonObject
            {
                ["source"] = GivenName,
                ["steps"] = new JsonArray(new JsonObject { ["regex"] = GivenSolutionName, ["replacement"] = "" }),
            })),
            new(EngineNames.ProjectName, Derived(EngineNames.ProjectName)),
            new(EngineNames.NamespaceName, Derived(EngineNames.NamespaceName)),
            new(EngineNames.ServiceName, name),
            new(EngineNames.ServiceProject, project),
            new(EngineNames.ServiceNamespace, space),
        ];
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> FirstServiceOnly()
    {
        var listenerPort = Generated("constant", new JsonObject { ["value"] = "" });
        listenerPort["replaces"] = Tokens.FirstServiceListenerPort;
        var localPort = Generated("port", new JsonObject { ["low"] = 5100, ["high"] = 5999 });
        localPort["replaces"] = Tokens.FirstServiceLocalPort;
        return [new("noListenerPort", listenerPort), new("localPort", localPort)];
    }

    private static JsonObject Bound(string binding, string? replaces)
    {
        var symbol = new JsonObject { ["type"] = "bind", ["binding"] = binding, ["defaultValue"] = "" };
        if (replaces is not null)
        {
            symbol["replaces"] = replaces;
        }

        return symbol;
    }

    private static JsonObject Derived(string form) =>
        new() { ["type"] = "derived", ["valueSource"] = OwnName, ["valueTransform"] = form };

    private static JsonObject Joined(IEnumerable<string> symbols, string separator) => Generated("join", new JsonObject
    {
        ["symbols"] = new JsonArray([.. symbols.Select(symbol => new JsonObject { ["type"] = "ref", ["value"] = symbol })]),
        ["separator"] = separator,
    });

    private static JsonObject Generated(string generator, JsonObject parameters, string? datatype = null)
    {
        var symbol = new JsonObject { ["type"] = "generated", ["generator"] = generator };
        if (datatype is not null)
        {
            symbol["datatype"] = datatype;
        }

        symbol["parameters"] = parameters;
        return symbol;
    }
}
