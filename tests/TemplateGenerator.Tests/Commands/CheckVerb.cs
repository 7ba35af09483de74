using TemplateGenerator.Workspace;

namespace TemplateGenerator.Tests.Commands;

public sealed class CheckVerb : IDisposable
{
    private readonly SampleRepository _repository = new();

    [Fact]
    public async Task PassesAfterRender()
    {
        await _repository.RenderAsync();

        Assert.Equal(ExitCodes.Ok, await _repository.RunAsync("check"));
        Assert.StartsWith("ok: 11 rendered files up to date", _repository.Output.ToString(), StringComparison.Ordinal);
        Assert.Empty(_repository.Error.ToString());
    }

    [Fact]
    public async Task FailsOnAnEditedFileWithTheRepairCommand()
    {
        await _repository.RenderAsync();
        _repository.Write("docs/options.md", "# mine\n");

        Assert.Equal(ExitCodes.Problems, await _repository.RunAsync("check"));
        Assert.Empty(_repository.Output.ToString());
        Assert.Contains("  docs/options.md\n    - # mine\n    + # sample\nRepair with: ./build.sh render", _repository.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FailsOnADirectiveTheEngineMisreads()
    {
        await _repository.RenderAsync();
        _repository.Write("templates/sample/Common.cs", "int a;\n#if !UseRds\nint b;\n#endif\n");

        Assert.Equal(ExitCodes.Problems, await _repository.RunAsync("check"));
        Assert.StartsWith("error: templates/sample/Common.cs:2: bare-condition: ", _repository.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FailsOnAClaimedFileThatIsMissing()
    {
        await _repository.RenderAsync();
        File.Delete(Path.Combine(_repository.Folder, "templates/sample/Nat.cs"));

        Assert.Equal(ExitCodes.Problems, await _repository.RunAsync("check"));
        Assert.Contains("options[0].choices[0].files[0]: 'Nat.cs' matches no file", _repository.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LeavesIgnoredFilesAlone()
    {
        await _repository.RenderAsync();
        _repository.Write(".gitignore", "obj/\n");
        _repository.Write("templates/sample/obj/x.cs", "#if !x\n");

        Assert.Equal(ExitCodes.Ok, await _repository.RunAsync("check"));
    }

    public void Dispose() => _repository.Dispose();
}
