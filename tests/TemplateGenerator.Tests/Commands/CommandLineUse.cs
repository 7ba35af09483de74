using System.Text.Json.Nodes;
using TemplateGenerator.Commands;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Tests.Commands;

public sealed class CommandLineUse : IDisposable
{
    private readonly SampleRepository _repository = new(Samples.CatalogJson(Samples.AddRule));

    [Theory]
    [InlineData]
    [InlineData("rendr")]
    [InlineData("list", "--jsn")]
    [InlineData("render", "everything")]
    [InlineData("test", "--jobs", "0")]
    public async Task WrongUsageHasItsOwnExitCodeAndPointsToHelp(params string[] arguments)
    {
        Assert.Equal(ExitCodes.Usage, await _repository.RunAsync(arguments));
        Assert.Empty(_repository.Output.ToString());
        Assert.Contains("--help' to see what is accepted.", _repository.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutsideTheRepositorySaysWhereItLooked()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(ExitCodes.Usage, await CommandLine.RunAsync(["check"], new Shell(Path.GetTempPath(), output, error)));
        Assert.Contains("nor a folder around it has content/catalog.json", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubfolderFindsTheRepositoryAroundIt()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(
            ExitCodes.Ok,
            await CommandLine.RunAsync(["list"], new Shell(Path.Combine(_repository.Folder, "templates/sample"), output, error)));
    }

    [Fact]
    public async Task HelpListsEveryExitCode()
    {
        Assert.Equal(ExitCodes.Ok, await _repository.RunAsync("--help"));
        Assert.All(ExitCodes.All, entry => Assert.Contains($"{entry.Code}  {entry.Meaning}", _repository.Output.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task HelpShowsWhatPeopleType()
    {
        Assert.Equal(ExitCodes.Ok, await _repository.RunAsync("check", "--help"));
        Assert.Contains("  ./build.sh check [options]", _repository.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HelpOfEveryVerbShowsAnExample()
    {
        foreach (var verb in Verbs.All(new Shell(_repository.Folder, TextWriter.Null, TextWriter.Null)))
        {
            _ = _repository.Output.GetStringBuilder().Clear();
            Assert.Equal(ExitCodes.Ok, await _repository.RunAsync(verb.Name, "--help"));
            Assert.Contains($"Examples:\n  ./build.sh {verb.Name}", _repository.Output.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ListInJsonIsOnlyJson()
    {
        Assert.Equal(ExitCodes.Ok, await _repository.RunAsync("list", "--json"));

        var combinations = JsonNode.Parse(_repository.Output.ToString())!.AsArray();
        Assert.Equal(5, combinations.Count);
        Assert.Equal("nat-dynamodb", (string?)combinations[0]!["id"]);
        Assert.Equal("dynamodb", (string?)combinations[0]!["values"]!["database"]);
    }

    [Fact]
    public async Task RedirectedListHasNoControlCharacters()
    {
        Assert.Equal(ExitCodes.Ok, await _repository.RunAsync("list"));

        Assert.Contains("isolated-rds", _repository.Output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', _repository.Output.ToString());
        Assert.Equal("5 combinations\n", _repository.Error.ToString());
    }

    public void Dispose() => _repository.Dispose();
}
