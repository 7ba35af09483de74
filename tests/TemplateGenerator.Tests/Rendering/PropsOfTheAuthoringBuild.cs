using System.Text.Json.Nodes;
using System.Xml.Linq;
using TemplateGenerator.Rendering;

namespace TemplateGenerator.Tests.Rendering;

public sealed class PropsOfTheAuthoringBuild
{
    [Fact]
    public void ChooseTheDefaultsUnlessAskedForOthers()
    {
        var choices = Assert.Single(Props("Access.cs").Descendants("TemplateChoices"));

        Assert.Equal("'$(TemplateChoices)' == ''", (string?)choices.Attribute("Condition"));
        Assert.Equal("UseNat;UseDynamoDb", choices.Value);
    }

    [Theory]
    [InlineData("""{ "network": "nat" }""", "!$(ChosenSymbols.Contains(';UseNat;'))")]
    [InlineData("""{ "database": "none" }""", "!(!$(ChosenSymbols.Contains(';UseDynamoDb;')) And !$(ChosenSymbols.Contains(';UseRds;')))")]
    [InlineData("""{ "network": "nat", "database": ["dynamodb", "rds"] }""", "!(($(ChosenSymbols.Contains(';UseDynamoDb;')) Or $(ChosenSymbols.Contains(';UseRds;'))) And $(ChosenSymbols.Contains(';UseNat;')))")]
    public void LeaveOutWhatOtherChoicesClaim(string when, string condition) =>
        Assert.Equal(
            [("'$(MSBuildProjectName)' == 'Acme-Service.Api'", condition, "$(DefaultItemExcludes);Access/**")],
            LeftOut(Props("src/Acme-Service.Api/Access/**", when)));

    [Fact]
    public void KeepWhatOneOfSeveralClaimsWants() =>
        Assert.Equal(
            "!($(ChosenSymbols.Contains(';UseNat;')) Or $(ChosenSymbols.Contains(';UseRds;')))",
            Assert.Single(LeftOut(Props("src/Acme-Service.Api/Access/**", """{ "network": "nat" }""", """{ "database": "rds" }"""))).Condition);

    [Theory]
    [InlineData("src/Acme-Service.Authorizer/**")]
    [InlineData("src/Acme-Service.Api/Acme-Service.Api.jwt.http")]
    [InlineData("src/Shared/Access.cs")]
    [InlineData(".github/**")]
    public void LeaveAloneWholeProjectsAndWhatNoneCompilesByItself(string glob) => Assert.Empty(LeftOut(Props(glob)));

    /// <summary>Of a catalog in which the selections claim <paramref name="glob"/>.</summary>
    private static XElement Props(string glob, params string[] when)
    {
        var catalog = Samples.Catalog(json => json["files"] = new JsonArray(
            [.. (when.Length == 0 ? ["""{ "network": "nat" }"""] : when).Select(selection =>
                new JsonObject { ["when"] = JsonNode.Parse(selection), ["files"] = new JsonArray(glob) })]));
        return XElement.Parse(AuthoringProps.Build(catalog));
    }

    private static IEnumerable<(string? Project, string? Condition, string Excludes)> LeftOut(XElement props) =>
        props.Descendants("DefaultItemExcludes").Select(excludes =>
            ((string?)excludes.Parent!.Attribute("Condition"), (string?)excludes.Attribute("Condition"), excludes.Value));
}
