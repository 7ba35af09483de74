using TemplateGenerator.Trial;

namespace Scaffold.Tests.Web;

/// <summary>
/// The built web app of a solution scaffolded with <c>--frontend container --auth cognito --entity PurchaseOrder</c>, served by its own host.
/// </summary>
public sealed class OnWebHost(Browser browser) : IClassFixture<Browser>
{
    private const string Host = "src/Acme.Orders.WebHost";

    [Fact]
    public async Task SignsInAndWorksUnderItsContentSecurityPolicy()
    {
        browser.SkipIfMissing();
        await using var solution = await WebSolution.CreateAsync(
            new() { ["frontend"] = "container", ["auth"] = "cognito", ["entity"] = "PurchaseOrder" }, $"{Host}/Acme.Orders.WebHost.csproj");
        var variables = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_WEBROOT"] = Path.Combine(solution.WebFolder, "dist"),
            ["WEB_API_URL"] = solution.Server.Address.ToString(),
            ["WEB_SIGN_IN_AUTHORITY"] = new Uri(solution.Server.Address, "/local-issuer").ToString(),
            ["WEB_SIGN_IN_CLIENT_ID"] = "local",
            ["WEB_SIGN_IN_SCOPE"] = "openid profile",
        };
        await using var host = await RunningApi.StartAsync(solution.PathOf(Host), variables, TestContext.Current.CancellationToken);
        await using var page = await browser.OpenAsync(host.Client.BaseAddress!, entity: "purchase order");

        await page.SignInAsync();
        await page.CreateItemAsync("from the container");
        await page.DeleteItemAsync("from the container");
        Assert.Contains(page.ApiCalls, call => call.EndsWith("/api/purchase-orders", StringComparison.Ordinal));
        await page.Button("Sign out").ClickAsync();
        await page.Button("Sign in").WaitForAsync();

        Assert.Equal(host.Client.BaseAddress!.ToString(), page.Page.Url);
        Assert.All(page.ApiCalls, call => Assert.Contains(solution.Server.Address.ToString(), call, StringComparison.Ordinal));
        Assert.Empty(page.Complaints);
    }
}
