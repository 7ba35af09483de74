using TemplateGenerator.Verification;

namespace TemplateGenerator.Tests.Verification;

/// <summary>Differences by which a project is a distinct one, to be built and tested again.</summary>
public sealed class SameProjectOfTwoSolutions : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("distinct-").FullName;
    private readonly RenderedSolution _first;
    private readonly RenderedSolution _second;

    public SameProjectOfTwoSolutions()
    {
        _first = Create("first");
        _second = Create("second");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void IsBuiltOnce() => Assert.Equal(2, Distinct());

    [Theory]
    [InlineData("src/Api/Program.cs", 4)]
    [InlineData("tests/Api.Tests/Tests.cs", 3)]
    [InlineData("src/Shared/Linked.cs", 4)]
    [InlineData("src/Shared/NotLinked.txt", 2)]
    [InlineData("Directory.Build.props", 4)]
    [InlineData("README.md", 2)]
    public void IsAnotherWhereSomethingItReadsDiffers(string file, int distinct)
    {
        File.AppendAllText(_second.PathOf(file), "// different\n");

        Assert.Equal(distinct, Distinct());
    }

    private int Distinct()
    {
        var contents = new FileContents();
        return DistinctProjects.Group([SolutionFiles.Read(_first, contents), SolutionFiles.Read(_second, contents)]).Values.Distinct().Count();
    }

    private RenderedSolution Create(string name)
    {
        var solution = new RenderedSolution(name, "Acme.Orders", Path.Combine(_folder, name));
        Write(solution, "src/Api/Api.csproj", """<Project><ItemGroup><Compile Include="../Shared/*.cs" /></ItemGroup></Project>""");
        Write(solution, "src/Api/Program.cs", "return 0;");
        Write(solution, "src/Shared/Linked.cs", "// shared");
        Write(solution, "src/Shared/NotLinked.txt", "not compiled");
        Write(solution, "tests/Api.Tests/Api.Tests.csproj", """<Project><ItemGroup><ProjectReference Include="../../src/Api/Api.csproj" /></ItemGroup></Project>""");
        Write(solution, "tests/Api.Tests/Tests.cs", "// tests");
        Write(solution, "Directory.Build.props", "<Project />");
        Write(solution, "README.md", "# Read me");
        return solution;
    }

    private static void Write(RenderedSolution solution, string file, string content)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(solution.PathOf(file))!);
        File.WriteAllText(solution.PathOf(file), content);
    }
}
