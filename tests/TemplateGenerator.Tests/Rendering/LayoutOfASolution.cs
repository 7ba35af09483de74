using TemplateGenerator.Rendering.Solution;

namespace TemplateGenerator.Tests.Rendering;

public sealed class LayoutOfASolution
{
    private static readonly SolutionLayout _layout = SolutionLayout.Of(
        ["README.md", "src/Acme-Service.Api/Item.cs", "src/Acme-Service.Api/a.json", "src/Shared/Names.cs", "tests/Acme-Service.Api.Tests/a.txt", ".github/workflows/ci.yml"],
        file => file == "src/Acme-Service.Api/Item.cs"
            ? "/// the class of things\npublic sealed record Item(int A);\n\n  private readonly struct Key<T>;\n"
            : "internal static partial class Names;\n");

    [Fact]
    public void HasTheFoldersOfProjectsAndAllThatIsInThem()
    {
        Assert.Equal(["src", "tests"], _layout.Folders);
        Assert.Equal(["Api", "Api.Tests", "Shared"], _layout.Names);
    }

    [Fact]
    public void HasTheTypesThatCodeDeclares() => Assert.Equal(["Item", "Key", "Names"], _layout.Types);
}
