using System.Text.Json.Nodes;
using TemplateGenerator.Rendering.Solution;

namespace TemplateGenerator.Tests.Rendering;

public sealed class TemplateSymbolsOfACatalog
{
    [Fact]
    public void RuleBecomesAHiddenParameterThatIsRequiredWhenItRefuses()
    {
        const string Parameter = "Choose rds or none with isolated.,dotnet new sample -n Acme.Orders --network isolated --database rds";
        var catalog = Samples.CatalogWithRule();

        Assert.Equal(
            "((database != \"rds\" && database != \"none\") && network == \"isolated\")",
            (string?)TemplateSymbols.Build(catalog, Samples.Layout)[Parameter]!["isRequired"]);
        var host = HostJson.Cli(catalog)["symbolInfo"]![Parameter]!;
        Assert.True((bool)host["isHidden"]!);
        Assert.Equal("isolated-needs-rds-or-none", (string?)host["longName"]);
    }

    [Fact]
    public void ChoiceSymbolIsComputedFromItsOption() =>
        Assert.Equal("(database == \"rds\")", (string?)Symbols()["UseRds"]!["value"]);

    [Fact]
    public void AuthoringIsFalse() => Assert.Equal("(false)", (string?)Symbols()["Authoring"]!["value"]);

    [Fact]
    public void OptionReplacesItsTokenInTheScaffoldFile()
    {
        var token = (string?)Symbols()["database"]!["replaces"];

        Assert.Equal(token, (string?)ScaffoldJson.Build(Samples.Catalog())["options"]!["database"]);
    }

    [Fact]
    public void OnlyTheProjectNameAndTheEntityRenameFiles() =>
        Assert.Equal(
            ["projectName", "entityTypePlural", "entityType", "entityMemberPlural", "entityMember"],
            Symbols().Where(symbol => symbol.Value!["fileRename"] is not null).Select(symbol => symbol.Key));

    [Fact]
    public void EveryTransformOfANameIsADeclaredForm()
    {
        var template = TemplateJson.Build(Samples.Catalog(), Samples.Layout);
        var forms = template["forms"]!.AsObject();
        var used = forms.SelectMany(form => form.Value!["steps"]?.AsArray().Select(step => (string)step!) ?? [])
            .Concat(template["symbols"]!.AsObject().Select(symbol => (string?)symbol.Value!["valueTransform"]).OfType<string>());

        Assert.Equal(["safe_namespace"], used.Distinct().Where(name => !forms.ContainsKey(name)));
    }

    [Fact]
    public void PresetBecomesABaseline()
    {
        var catalog = Samples.Catalog(json => json["presets"]!.AsArray().Add(JsonNode.Parse(
            """{ "id": "small", "summary": "A small one", "description": "A small one.", "values": { "database": "none" } }""")));

        Assert.Equal("none", (string?)TemplateJson.Build(catalog, Samples.Layout)["baselines"]!["small"]!["defaultOverrides"]!["database"]);
    }

    private static JsonObject Symbols(Action<JsonNode>? change = null) => TemplateSymbols.Build(Samples.Catalog(change), Samples.Layout);
}
