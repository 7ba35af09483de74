using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Files;
using TemplateGenerator.Rendering;
using TemplateGenerator.Rendering.Service;
using TemplateGenerator.Rendering.Solution;

namespace TemplateGenerator.Tests.Rendering;

public sealed class TemplateOfAService
{
    private static readonly TemplateCatalog _catalog = Samples.Catalog(json =>
    {
        Samples.AddService(json);
        json.Choice(1, 0)["files"]![0] = "src/a/DynamoDb*.cs";
        json.Choice(1, 1)["files"]![0] = "src/a/Rds*.cs";
    });

    private static readonly JsonObject _template = ServiceTemplateJson.Build(_catalog, _catalog.Service!, Samples.Layout);

    [Fact]
    public void TakesTheFirstServicesFilesFromTheSolutionTemplate()
    {
        var source = _template["sources"]!.AsArray().Single()!;

        Assert.Equal("../sample/", (string?)source["source"]);
        Assert.Equal(["src/a/**"], source["include"]!.AsArray().Select(glob => (string?)glob));
    }

    [Fact]
    public void LeavesOutWhatOtherChoicesOfTheSolutionOwnAndNothingElse()
    {
        var modifiers = _template["sources"]![0]!["modifiers"]!.AsArray()
            .ToDictionary(modifier => (string)modifier!["condition"]!, modifier => (string?)modifier!["exclude"]!.AsArray().Single());

        Assert.Equal(new() { ["(!UseDynamoDb)"] = "src/a/DynamoDb*.cs", ["(!UseRds)"] = "src/a/Rds*.cs" }, modifiers);
    }

    [Fact]
    public void ReadsEveryOptionFromTheSolution()
    {
        var anchor = SolutionAnchor.Build(_catalog, _catalog.Service!, Samples.Layout);

        foreach (var option in _catalog.Options)
        {
            var property = SolutionAnchor.OptionProperty(option.Id);
            Assert.Equal($"msbuild:{property}", (string?)_template["symbols"]![option.Id]!["binding"]);
            Assert.Contains($"<{property}>{Tokens.OptionValue(option.Id)}</{property}>", anchor, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WritesOnlyIntoASolution()
    {
        Assert.Equal("(AddsService)", (string?)_template["sources"]![0]!["condition"]);
        Assert.Equal("(InSolution && !NameTaken && EntityIsValid)", (string?)_template["symbols"]!["AddsService"]!["value"]);
        Assert.Equal("(solutionName != \"\" && !belowRoot)", (string?)_template["symbols"]!["InSolution"]!["value"]);
    }

    [Fact]
    public void IsNotRenderedForACatalogWithoutOne()
    {
        var paths = RepositoryRenderer.Render(new RenderInput(Samples.Catalog(), Samples.Views, null, Samples.Layout, Samples.Files)).Select(file => file.Path);

        Assert.DoesNotContain(paths, path => path.EndsWith(SolutionAnchor.Path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("shortName", "sample", "service.shortName: 'sample' is the solution template's; give each its own.")]
    [InlineData("shortName", "Sample Service", "service.shortName: 'Sample Service' must be lower case letters, digits and single dashes: it is a command line word and a folder.")]
    [InlineData("nameParameter", "name", "service.nameParameter: 'name' must be a short sentence in lower case words joined by dashes: users read it as --name.")]
    public void MistakesInItsEntryAreNamed(string member, string value, string problem) =>
        Assert.Contains(problem, Samples.Problems(json =>
        {
            Samples.AddService(json);
            json["service"]![member] = value;
        }));

    [Fact]
    public void AProjectThatDoesNotExistIsNamed() =>
        Assert.Contains(
            "service.projects[0]: 'src/a/a.csproj' is no file under templates/sample; correct it.",
            new FilePlan(_catalog, Samples.Files).Problems(_catalog).Select(problem => problem.ToString()));
}
