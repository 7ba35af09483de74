using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Templates;
using TemplateGenerator.Rendering.Entities;
using TemplateGenerator.Rendering.Solution;

namespace TemplateGenerator.Rendering.Service;

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

    private const string TakenFolders = "takenFolders";
    private const string TakenPaths = "takenPaths";
    private const string TakenNames = "takenNames";
    private const string TakenWords = "takenWords";
    private const string OwnWords = "ownWords";
    private const string OwnAndTakenWords = "ownAndTakenWords";

    // "-n Foo" is refused next to "Foo.Tests" too, for it brings a project of that name.
    private const string OwnAmongTaken = @"^([^|]*)\|(?:.*;)?\1(?:tests)?(?:;|$)";

    public static JsonObject Build(TemplateCatalog catalog, ServiceTemplate service, SolutionLayout layout) =>
        new([
            .. OfTheSolution(catalog),
            .. TemplateSymbols.Computed(catalog),
            new(EngineNames.Authoring, TemplateSymbols.ComputedSymbol("(false)")),
            .. PlaceToRun(),
            .. Names(),
            .. EntitySymbols.Build(layout.Entities, "name", EngineNames.SolutionName),
            .. WhatIsTaken(layout),
            new(EngineNames.AddsService, TemplateSymbols.ComputedSymbol($"({EngineNames.InSolution} && !{EngineNames.NameTaken} && {EngineNames.EntityIsValid})")),
            .. FirstServiceOnly(),
            TemplateSymbols.Refusal(service.NameParameter, "Pass a name.", Conditions.Equal("name", ServiceTemplate.DefaultName)),
            TemplateSymbols.Refusal(service.TakenNameParameter, "Choose another name.", Conditions.IsOneOf("name", layout.Names)),
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
        new(Folders, EngineSymbols.Joined([Root, Here], "|")),
        new(BelowRoot, EngineSymbols.Matches(Folders, FolderBelow)),
        new(EngineNames.InSolution, TemplateSymbols.ComputedSymbol($"({EngineNames.SolutionName} != \"\" && !{BelowRoot})")),
    ];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Names()
    {
        var project = EngineSymbols.Joined([EngineNames.SolutionName, EngineNames.ProjectName], ".");
        project["replaces"] = Tokens.FirstServiceProject;
        project["fileRename"] = Tokens.FirstServiceProject;
        var space = EngineSymbols.Joined([EngineNames.SolutionNamespace, EngineNames.NamespaceName], ".");
        space["replaces"] = Tokens.FirstServiceNamespace;
        var name = Derived(EngineNames.AwsName);
        name["replaces"] = Tokens.FirstServiceName;
        return
        [
            new(GivenName, EngineSymbols.Joined([EngineNames.SolutionName, "name"], "|")),
            new(OwnName, EngineSymbols.Replaced(GivenName, (GivenSolutionName, ""))),
            new(EngineNames.ProjectName, Derived(EngineNames.ProjectName)),
            new(EngineNames.NamespaceName, Derived(EngineNames.NamespaceName)),
            new(EngineNames.ServiceName, name),
            new(EngineNames.ServiceProject, project),
            new(EngineNames.ServiceNamespace, space),
        ];
    }

    /// <summary>Paths of files next to projects, reduced to the words that the name of a service is reduced to.</summary>
    private static IEnumerable<KeyValuePair<string, JsonNode?>> WhatIsTaken(SolutionLayout layout) =>
    [
        .. layout.Folders.Select(folder => KeyValuePair.Create(
            TakenIn(folder), (JsonNode?)Bound($"msbuild:{SolutionAnchor.ContentProperty(folder)}", replaces: null))),
        new(TakenFolders, EngineSymbols.Joined(layout.Folders.Select(TakenIn), ";")),
        new(TakenPaths, EngineSymbols.Joined([EngineNames.SolutionName, TakenFolders], "|")),
        new(TakenNames, EngineSymbols.Replaced(TakenPaths,
            (@"(?<=[|;])[^;]*[/\\]", ""),
            (@"(?<=^([^|]*)\|(?:.*;)?)\1\.", ""),
            (@"^[^|]*\|;*|;+$", ""),
            (";{2,}", ";"))),
        new(TakenWords, Derived(EngineNames.AwsWords, TakenNames)),
        new(OwnWords, Derived(EngineNames.AwsWords, EngineNames.ServiceName)),
        new(OwnAndTakenWords, EngineSymbols.Joined([OwnWords, TakenWords], "|")),
        new(EngineNames.NameTaken, EngineSymbols.Matches(OwnAndTakenWords, OwnAmongTaken)),
    ];

    private static string TakenIn(string folder) => $"takenIn_{folder}";

    private static IEnumerable<KeyValuePair<string, JsonNode?>> FirstServiceOnly()
    {
        var listenerPort = EngineSymbols.Generated("constant", new JsonObject { ["value"] = "" });
        listenerPort["replaces"] = Tokens.FirstServiceListenerPort;
        var localPort = EngineSymbols.Generated("port", new JsonObject { ["low"] = 5200, ["high"] = 5999 });
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

    private static JsonObject Derived(string form, string source = OwnName) => EngineSymbols.Derived(form, source);
}
