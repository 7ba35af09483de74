using TemplateGenerator.Workspace;

namespace TemplateGenerator.Tests.Commands;

public sealed class ChooseVerb : IDisposable
{
    private readonly SampleRepository _repository = new();

    [Fact]
    public async Task PrintsTheAddressOfThePage()
    {
        _repository.Write("docs/index.html", "<!doctype html>");

        Assert.Equal(ExitCodes.Ok, await _repository.RunAsync("choose", "--print"));
        Assert.Equal($"{new Uri(Path.Combine(_repository.Folder, "docs", "index.html")).AbsoluteUri}\n", _repository.Output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task SaysHowToBringAMissingPageBack()
    {
        Assert.Equal(ExitCodes.Problems, await _repository.RunAsync("choose", "--print"));
        Assert.Contains("docs/index.html is missing.", _repository.Error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _repository.Dispose();
}
