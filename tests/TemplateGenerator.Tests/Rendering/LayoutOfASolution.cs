using TemplateGenerator.Rendering;

namespace TemplateGenerator.Tests.Rendering;

public sealed class LayoutOfASolution
{
    [Fact]
    public void HasTheFoldersOfProjectsAndAllThatIsInThem()
    {
        var layout = SolutionLayout.Of(
            ["README.md", "src/Acme-Service.Api/Program.cs", "src/Acme-Service.Api/Items/Item.cs", "src/Shared/Names.cs", "tests/Acme-Service.Api.Tests/a.cs", ".github/workflows/ci.yml"]);

        Assert.Equal(["src", "tests"], layout.Folders);
        Assert.Equal(["Api", "Api.Tests", "Shared"], layout.Names);
    }
}
