using System.Text.Json.Nodes;
using TemplateGenerator.Catalog.Reading;

namespace TemplateGenerator.Tests.Catalogs;

public sealed class BrokenCatalog
{
    [Fact]
    public void ValidOneHasNoProblem() => Assert.Empty(CatalogLoader.Problems(Samples.CatalogJson(), Samples.Prices));

    [Fact]
    public void TextThatIsNoJsonIsReported() =>
        Assert.StartsWith("(whole file): ", Assert.Single(CatalogLoader.Problems("{ \"options\": [ }", Samples.Prices)).ToString(), StringComparison.Ordinal);

    [Fact]
    public void EveryProblemIsReportedAtOnce()
    {
        var problems = Samples.Problems(json =>
        {
            json.Option(0)["default"] = "wifi";
            json.Choice(1, 0)["description"] = "";
            json["pack"]!["version"] = "one";
            json["templat"] = "x";
            json.Choice(0, 0)["files"] = 5;
            json["files"] = JsonNode.Parse("""[{ "files": ["x"] }]""");
        });

        Assert.Equal(
            ["files[0].when", "options[0].choices[0].files", "options[0].default", "options[1].choices[0].description", "pack.version", "templat"],
            Places(problems));
    }

    [Fact]
    public void MissingDescriptionOfAChoice() => Reports(
        json => json.Choice(0, 1).AsObject().Remove("description"),
        "options[0].choices[1].description: is missing or empty");

    [Fact]
    public void MisspeltMember() => Reports(
        json => json.Choice(1, 0)["fiels"] = new JsonArray("x"),
        "options[1].choices[0].fiels: is not a member here; did you mean 'files'? Known are description, diagram, displayName, files, givesUp, goodFor, id, renames, summary, symbol.");

    [Fact]
    public void MisspeltSection() => Reports(json => json["presetz"] = new JsonArray("x"), "presetz: is not a member here; did you mean 'presets'?");

    [Fact]
    public void MemberThatIsNearNone() => Reports(json => json["pack"]!["colour"] = "red", "pack.colour: is not a member here; known are id, version.");

    [Fact]
    public void MemberThatIsComputed() => Reports(json => json["template"]!["folder"] = "elsewhere", "template.folder: is not a member here");

    [Fact]
    public void MissingSectionIsOneProblem() => Assert.Equal(
        ["pack: is missing or empty; give it an object."], Samples.Problems(json => json.AsObject().Remove("pack")));

    [Theory]
    [InlineData("pack", "text", "pack: must be an object.")]
    [InlineData("pack", null, "pack: is missing or empty; give it an object.")]
    [InlineData("options", "text", "options: must be an array.")]
    [InlineData("options", "[]", "options: is missing or empty; give it an array.")]
    [InlineData("options", """{ "network": {} }""", "options: must be an array.")]
    [InlineData("rules", "text", "rules: must be an array.")]
    [InlineData("rules", "[5]", "rules[0]: must be an object.")]
    [InlineData("hidingNames", """["Stack", 5]""", "hidingNames[1]: must be a text.")]
    [InlineData("hidingNames", """["Stack", " "]""", "hidingNames[1]: is missing or empty; give it a text.")]
    [InlineData("hidingNames", """["Stack", null]""", "hidingNames[1]: is missing or empty; give it a text.")]
    public void SectionOfAnotherKind(string section, string? value, string problem) =>
        Reports(json => json[section] = value is ['[' or '{', ..] ? JsonNode.Parse(value) : value, problem);

    [Theory]
    [InlineData("5", "files[0].when: must have a choice, an array of choices, or @ and the name of a group as 'network'.")]
    [InlineData("""["nat", 5]""", "files[0].when: must have a choice, an array of choices, or @ and the name of a group as 'network'.")]
    [InlineData("\"@wired\"", "files[0].when.network: '@wired' is no group of network, which has none.")]
    public void UnfitSelection(string choice, string problem) =>
        Reports(json => json["files"] = JsonNode.Parse($$"""[{ "when": { "network": {{choice}} }, "files": ["x"] }]"""), problem);

    [Fact]
    public void MemberThatStandsTwice() => Assert.StartsWith(
        "(whole file): Duplicate property 'pack'",
        Assert.Single(CatalogLoader.Problems("""{ "pack": {}, "pack": {} }""", Samples.Prices)).ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void WholeFileOfAnotherKind() => Assert.Contains(
        "(whole file): must be an object.", CatalogLoader.Problems("[]", Samples.Prices).Select(problem => problem.ToString()));

    [Fact]
    public void RepeatedOptionId() => Reports(
        json => json.Option(1)["id"] = "network", "options[1].id: repeats the option id 'network' of options[0].id");

    [Fact]
    public void RepeatedChoice() => Reports(
        json => json.Choice(1, 1)["id"] = "dynamodb", "options[1].choices[1].id: repeats the choice 'dynamodb'");

    [Fact]
    public void RepeatedSymbol() => Reports(
        json => json.Choice(1, 0)["symbol"] = "UseNat",
        "options[1].choices[0].symbol: repeats the symbol 'UseNat' of options[0].choices[0].symbol");

    [Fact]
    public void RepeatedShortName() => Reports(
        json => json.Option(1)["shortName"] = "net", "options[1].shortName: repeats the short name 'net' of options[0].shortName");

    [Fact]
    public void ChoiceNamedLikeAnOption() => Reports(
        json => json.Choice(1, 2)["id"] = "network", "options[1].choices[2].id: 'network' is also the name of a symbol");

    [Fact]
    public void DefaultThatDoesNotExist() => Reports(
        json => json.Option(0)["default"] = "wifi", "options[0].default: 'wifi' is no choice of network; choices are nat, isolated.");

    [Fact]
    public void OptionIdWithADash() => Reports(
        json => json.Option(0)["id"] = "net-work", "options[0].id: 'net-work' must be letters and digits");

    [Theory]
    [InlineData("output", "--output is an option of `dotnet new` itself")]
    [InlineData("type", "'type' is a symbol of the template engine")]
    [InlineData("skipRestore", "'skipRestore' is a symbol of the template engine or of this generator")]
    public void ReservedOptionId(string id, string message) => Reports(json => json.Option(0)["id"] = id, $"options[0].id: {message}");

    [Theory]
    [InlineData("o", "-o is an option of `dotnet new` itself")]
    [InlineData("-x", "must be lower case letters and digits, without a dash")]
    [InlineData("network", "repeats the id")]
    public void UnfitShortName(string name, string message) =>
        Assert.Contains(
            Samples.Problems(json => json.Option(0)["shortName"] = name),
            problem => problem.StartsWith("options[0].shortName: ", StringComparison.Ordinal) && problem.Contains(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("Configuration", "is an MSBuild property")]
    [InlineData("useNat", "an upper case letter first")]
    [InlineData("Authoring", "is a symbol of the template engine or of this generator")]
    public void UnfitSymbol(string symbol, string message) =>
        Reports(json => json.Choice(0, 0)["symbol"] = symbol, $"options[0].choices[0].symbol: '{symbol}'", message);

    [Theory]
    [InlineData("/src/X.cs", "must be relative")]
    [InlineData("src\\X.cs", "must be relative")]
    [InlineData("../X.cs", "must be relative")]
    [InlineData("src/", "write 'src/**' for a whole folder")]
    [InlineData(".template.config/x.json", "is never part of what users get")]
    public void UnfitGlob(string glob, string message) =>
        Reports(json => json.Choice(0, 0)["files"]![0] = glob, "options[0].choices[0].files[0]: ", message);

    [Fact]
    public void UnknownTemplateType() => Reports(json => json["template"]!["type"] = "app", "template.type: 'app' is none of solution");

    [Fact]
    public void DescriptionWithAnUnknownPrice() => Reports(
        json => json.Choice(0, 0)["description"] = "About {price:gatway}.",
        "options[0].choices[0].description: 'gatway' is no price; prices are gateway, task.");

    [Theory]
    [InlineData("""{ "item": "gatway", "dev": 1, "prod": 1 }""", "costs[0].item: 'gatway' is no price; prices are gateway, task.")]
    [InlineData("""{ "item": "task", "dev": "two", "prod": 1 }""", "costs[0].dev: must be a whole number.")]
    [InlineData("""{ "item": "task", "dev": 0, "prod": 0 }""", "costs[0]: is in neither environment; give it a number of dev or prod, or remove it.")]
    [InlineData("""{ "item": "task", "dev": 1, "prod": 1, "when": { "network": "wifi" } }""", "costs[0].when.network: 'wifi' is no choice of network")]
    public void UnfitCost(string cost, string problem) =>
        Reports(json => json["costs"] = new JsonArray(JsonNode.Parse(cost)), problem);

    [Theory]
    [InlineData("""{ "setting": "twoo", "count": 0 }""", "costs[0].cheaper.setting: 'twoo' is none of savings; they are one.")]
    [InlineData("""{ "setting": "one", "count": 1, "item": "taks" }""", "costs[0].cheaper.item: 'taks' is no price; prices are gateway, task.")]
    [InlineData("""{ "setting": "one", "count": 2 }""", "costs[0].cheaper: saves nothing in prod; lower its count, or remove it.")]
    public void UnfitCheaperLine(string cheaper, string problem) => Reports(json => AddSaving(json, cheaper), problem);

    [Fact]
    public void CheaperLineOfEveryCombination() => Reports(
        json =>
        {
            AddSaving(json, """{ "setting": "one", "count": 1 }""");
            json["costs"]![0]!.AsObject().Remove("when");
        },
        "costs[0].when: is missing: only what some combinations have can be made cheaper.");

    [Fact]
    public void SavingOfAnUnknownEnvironment() => Reports(
        json =>
        {
            AddSaving(json, """{ "setting": "one", "count": 1 }""");
            json["savings"]![0]!["environment"] = "test";
        },
        "savings[0].environment: 'test' is neither dev nor prod.");

    [Fact]
    public void SavingThatNoLineNames() => Reports(
        json =>
        {
            AddSaving(json, """{ "setting": "one", "count": 1 }""");
            json["costs"] = new JsonArray();
        },
        "savings[0]: makes no line of costs cheaper; name it in one, or remove it.");

    private static void AddSaving(JsonNode json, string cheaper)
    {
        json["costs"] = JsonNode.Parse("""[{ "item": "gateway", "dev": 1, "prod": 2, "when": { "network": "nat" } }]""");
        json["costs"]![0]!["cheaper"] = JsonNode.Parse(cheaper);
        json["savings"] = JsonNode.Parse("""[{ "id": "one", "environment": "prod", "setting": "nat.gateways: 1", "consequence": "It is slower." }]""");
    }

    private static void Reports(Action<JsonNode> change, string start, string part = "") =>
        Assert.Contains(
            Samples.Problems(change),
            problem => problem.StartsWith(start, StringComparison.Ordinal) && problem.Contains(part, StringComparison.Ordinal));

    private static IEnumerable<string> Places(IEnumerable<string> problems) =>
        problems.Select(problem => problem[..problem.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal);
}
