using TemplateGenerator.Workspace;

namespace TemplateGenerator.Tests.Commands;

public sealed class RenderVerb : IDisposable
{
    private readonly SampleRepository _repository = new();

    [Fact]
    public async Task PrintsThePathsItWroteAndNothingElseOnStandardOutput()
    {
        Assert.Equal(ExitCodes.Ok, await _repository.RunAsync("render"));

        Assert.All(Lines(_repository.Output), path => Assert.True(_repository.Has(path), path));
        Assert.Equal("11 files written, 0 already as rendered.", Assert.Single(Lines(_repository.Error)));
    }

    [Fact]
    public async Task WritesNothingTheSecondTime()
    {
        await _repository.RenderAsync();

        Assert.Equal(ExitCodes.Ok, await _repository.RunAsync("render"));
        Assert.Empty(Lines(_repository.Output));
    }

    [Fact]
    public async Task WritesNothingForABrokenCatalog()
    {
        _repository.Write("content/catalog.json", Samples.CatalogJson(json => json.Option(0)["default"] = "wifi"));

        Assert.Equal(ExitCodes.Problems, await _repository.RunAsync("render"));
        Assert.Contains("error: content/catalog.json has 1 problem; nothing was done.", Lines(_repository.Error));
        Assert.False(_repository.Has("README.md"));
    }

    [Fact]
    public async Task RefusesAReadmeWithoutMarkersAndSaysWhatToDo()
    {
        _repository.Write("README.md", "mine\n");

        Assert.Equal(ExitCodes.Problems, await _repository.RunAsync("render"));
        Assert.Contains("Add both lines to README.md, then run './build.sh render'.", Lines(_repository.Error));
        Assert.Equal("mine\n", _repository.Read("README.md"));
    }

    public void Dispose() => _repository.Dispose();

    private static string[] Lines(StringWriter writer) => writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
