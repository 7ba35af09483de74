using Microsoft.Playwright;

namespace Scaffold.Tests.Web;

/// <summary>The web app of a solution scaffolded with <c>--auth none</c>.</summary>
public sealed class WithoutSignIn(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task WorksAtOnceAndKnowsOfNoSignIn()
    {
        browser.SkipIfMissing();
        await using var solution = await WebSolution.CreateAsync(new() { ["frontend"] = "spa", ["auth"] = "none" });
        await using var page = await browser.OpenAsync(solution.Server.Address);

        await page.CreateItemAsync("for anybody");
        await page.DeleteItemAsync("for anybody");

        await Assertions.Expect(page.Page.GetByText("Sign")).ToHaveCountAsync(0);
        Assert.Empty(page.Complaints);
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(solution.WebFolder, "dist"), "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("sign in", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));
    }
}
