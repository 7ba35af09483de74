using TemplateGenerator.Verification;

namespace TemplateGenerator.Tests.Verification;

public sealed class LeakOfTheTemplate : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("leaks-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Program.cs", "#if (UseRds)\n", "Program.cs:1: a template directive leaked: #if (UseRds)")]
    [InlineData("README.md", "text\n<!--#endif -->\n", "README.md:2: a template directive leaked: <!--#endif -->")]
    [InlineData("settings.json", "//#if (UseRds)\n{}\n", "settings.json:1: a template directive leaked: //#if (UseRds)")]
    [InlineData("run.sh", "##else\n", "run.sh:1: a template directive leaked: ##else")]
    [InlineData("Item.cs", "namespace Acme_Service.Api;\n", "Item.cs:1: the token 'Acme_Service' was not replaced: namespace Acme_Service.Api;")]
    [InlineData("Acme_Service.txt", "text\n", "Acme_Service.txt: the path still holds the token 'Acme_Service'.")]
    [InlineData("run.sh", "echo\r\n", "run.sh: holds a carriage return; shells and Dockerfiles break on it.")]
    [InlineData("a.txt", "\uFEFFtext\n", "a.txt: starts with a byte order mark.")]
    [InlineData("a.txt", "", "a.txt: the file is empty.")]
    [InlineData("Program.cs", "var copy = original;\n", "Program.cs:1: a variable that only copies another, which a condition left behind: var copy = original;")]
    [InlineData("README.md", "See `Frontend/Gone.cs`.\n", "README.md: names Frontend/Gone.cs, which is not in the solution.")]
    [InlineData("docs/security.md", "`ItemTests.Gone` proves it.\n", "docs/security.md: names the test ItemTests.Gone, which is not in the solution.")]
    [InlineData("docs/security.md", "`item.test.ts: is gone` proves it.\n", "docs/security.md: names the test item.test.ts: is gone, which is not in the solution.")]
    [InlineData("README.md", "See [it](docs/gone.md).\n", "README.md: links to docs/gone.md, which is not in the solution.")]
    [InlineData("docs/a.md", "## Here\n\nSee [there](#there).\n", "docs/a.md: links to #there, which is not in the solution.")]
    [InlineData("docs/a.md", "# A\n\nSee [the test](../tests/Api.Tests/ItemTests.cs#here).\n", "docs/a.md: links to ../tests/Api.Tests/ItemTests.cs#here, which is not in the solution.")]
    public void IsReportedWithItsPlace(string file, string content, string problem)
    {
        WriteTests();
        Write(file, content);

        Assert.Contains(problem, Leaks());
    }

    [Theory]
    [InlineData("a.json", "{ \"a\": 1,, }\n")]
    [InlineData("a.yml", "a: [1\n")]
    [InlineData("a.slnx", "<Solution>\n")]
    public void FileThatDoesNotParseIsReported(string file, string content)
    {
        File.WriteAllText(Path.Combine(_folder, file), content);

        Assert.StartsWith($"{file}: does not parse: ", Assert.Single(Leaks()), StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsReportedOfACleanFile()
    {
        File.WriteAllText(Path.Combine(_folder, "Program.cs"), "// see issue #endless\nvar isLast = false;\nreturn 0;\n");
        File.WriteAllText(Path.Combine(_folder, "README.md"), "`Program.cs` starts it; a deployment writes `config.json`.\n");
        WriteTests();
        Write("docs/security.md", "`ItemTests.Stays` and `item.test.ts: stays too` prove it.\n");
        Write("docs/operations.md", "## Why, then?\n\n[This](#why-then), [that](../Program.cs), [those](security.md) and [them](https://example.com/#x).\n");

        Assert.Empty(Leaks());
    }

    private void WriteTests()
    {
        Write("tests/Api.Tests/ItemTests.cs", "public class ItemTests\n{\n    public void Stays()\n    {\n    }\n}\n");
        Write("src/Web/item.test.ts", "it('stays too', () => {});\n");
    }

    private void Write(string file, string content)
    {
        var path = Path.Combine(_folder, file);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private IEnumerable<string> Leaks() =>
        new LeakScan(["Acme_Service"]).Scan(SolutionFiles.Read(new RenderedSolution("one", "Acme.Orders", _folder), new FileContents())).Select(problem => problem.Message);
}
