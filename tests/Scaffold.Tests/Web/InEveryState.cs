using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Scaffold.Tests.Web;

/// <summary>The web app in each state that a person can meet it in.</summary>
public sealed class InEveryState(SpaSolution solution, Browser browser) : IClassFixture<SpaSolution>, IClassFixture<Browser>
{
    private const string Person = "Ada";

    private static readonly string _longText = string.Join(' ', Enumerable.Repeat("A sentence that somebody has pasted here from elsewhere.", 34));

    [Fact]
    public async Task NobodyIsKeptOut()
    {
        browser.SkipIfMissing();
        var look = new Accessibility();

        await WithoutSignInAsync(look);
        await WithoutItemsAsync(look);
        await WithItemsAsync(look);
        await WithoutTheApiAsync(look);

        Assert.Empty(look.Findings);
        Assert.Equal(19, look.States);
    }

    private async Task WithoutSignInAsync(Accessibility look)
    {
        await using var page = await browser.OpenAsync(solution.Address);
        await page.Button("Sign in").WaitForAsync();
        await look.LookAsync(page.Page, "signed out");

        await page.Button("Sign in").ClickAsync();
        await page.Field("Roles").WaitForAsync();
        await look.LookAsync(page.Page, "sign-in");

        await page.Page.RouteAsync("**/config.json", route => route.FulfillAsync(new() { Status = 500 }));
        await page.Page.GotoAsync("/");
        await page.Button("Reload").WaitForAsync();
        await look.LookAsync(page.Page, "not set up");
    }

    private async Task WithoutItemsAsync(Accessibility look)
    {
        await using var page = await browser.OpenAsync(solution.Address);
        await page.SignInAsync(Person);
        await look.LookAsync(page.Page, "empty");

        await page.Button("Create the first item").ClickAsync();
        await look.LookAsync(page.Page, "new");

        await page.Field("Name").FillAsync("   ");
        await page.Button("Create").ClickAsync();
        await Assertions.Expect(page.Field("Name")).ToHaveAttributeAsync("aria-invalid", "true");
        await look.LookAsync(page.Page, "refused");

        await page.Page.RouteAsync("**/api/items", route => route.FulfillAsync(new() { Status = 401 }), new() { Times = 1 });
        await page.Button("Create").ClickAsync();
        await Assertions.Expect(page.Dialog).ToContainTextAsync("Your sign-in has expired.");
        await look.LookAsync(page.Page, "expired in the form");

        await using var reading = await browser.OpenAsync(solution.Address);
        await reading.SignInAsync(Person, roles: "reader");
        await look.LookAsync(reading.Page, "empty for a reader");
    }

    private async Task WithItemsAsync(Accessibility look)
    {
        await CreateAsync("Hex bolt", "M8 × 40, stainless steel", 1_000_000);
        await CreateAsync(string.Join(' ', Enumerable.Repeat("Washers of a name that nobody shortened", 5)), _longText, 4);
        var drum = await CreateAsync("Cable drum", null, 0);

        await using var page = await browser.OpenAsync(solution.Address);
        await page.SignInAsync(Person);
        await page.Row("Cable drum").WaitForAsync();
        await look.LookAsync(page.Page, "items");
        var folded = (await page.Page.GetByRole(AriaRole.List).BoundingBoxAsync())!.Height;
        Assert.True(folded < 740, $"Three items are {folded} pixels high.");

        await page.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Show all of Washers") }).ClickAsync();
        await look.LookAsync(page.Page, "a long text");
        Assert.True((await page.Page.GetByRole(AriaRole.List).BoundingBoxAsync())!.Height > folded);

        await page.Button("Edit Cable drum").ClickAsync();
        await page.Field("Name").FillAsync("Cable drum, empty");
        await page.Field("Description").FillAsync("Give it back");
        await solution.SendAsync(
            Person, HttpMethod.Put, $"/api/items/{drum["id"]}", new { name = "Cable drum", description = _longText }, new EntityTagHeaderValue("\"1\""));
        await page.Button("Save").ClickAsync();
        await page.Button("Discard what I typed").WaitForAsync();
        await look.LookAsync(page.Page, "conflict");
        await Assertions.Expect(page.Field("Description")).ToHaveValueAsync("Give it back");

        await page.Button("Save").ClickAsync();
        await page.Row("Cable drum, empty").WaitForAsync();
        await look.LookAsync(page.Page, "saved");

        await page.Button("Delete Cable drum, empty").ClickAsync();
        await look.LookAsync(page.Page, "deletion");
        await page.Button("Cancel").ClickAsync();

        await page.Button("Edit Hex bolt").ClickAsync();
        foreach (var item in (await solution.SendAsync(Person, HttpMethod.Get, "/api/items", body: null))!["items"]!.AsArray())
        {
            await solution.SendAsync(Person, HttpMethod.Delete, $"/api/items/{item!["id"]}", body: null);
        }

        await page.Button("Save").ClickAsync();
        await page.Button("Reload the list").WaitForAsync();
        await look.LookAsync(page.Page, "deleted meanwhile");
    }

    private async Task WithoutTheApiAsync(Accessibility look)
    {
        await CreateAsync("Hex bolt", "M8 × 40, stainless steel", 12);
        await using var page = await browser.OpenAsync(solution.Address);
        await page.SignInAsync(Person, roles: "reader");
        await page.Row("Hex bolt").WaitForAsync();
        await look.LookAsync(page.Page, "items for a reader");

        await page.Page.RouteAsync("**/api/items", route => route.FulfillAsync(new() { Status = 503 }), new() { Times = 1 });
        await page.Page.ReloadAsync();
        await page.Button("Try again").WaitForAsync();
        await look.LookAsync(page.Page, "failed");

        await page.Page.RouteAsync("**/api/items", route => route.FulfillAsync(new() { Status = 401 }), new() { Times = 1 });
        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Notice).ToContainTextAsync("Your sign-in has expired.");
        await look.LookAsync(page.Page, "expired");

        await page.SignInAsync(Person);
        await page.Page.RouteAsync("**/api/items", _ => new TaskCompletionSource().Task);
        await page.Page.Clock.InstallAsync();
        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Page.GetByText("Loading…")).ToBeVisibleAsync();
        await look.LookAsync(page.Page, "loading");
        await page.Page.Clock.FastForwardAsync(10_000);
        await page.Button("Try again").WaitForAsync();
        await look.LookAsync(page.Page, "loading long");
    }

    private async Task<JsonNode> CreateAsync(string name, string? description, int quantity) =>
        (await solution.SendAsync(Person, HttpMethod.Post, "/api/items", new { name, description, quantity }))!;
}
