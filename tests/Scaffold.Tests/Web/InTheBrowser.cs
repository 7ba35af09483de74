using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Scaffold.Tests.Web;

/// <summary>The web app as <c>npm start</c> runs it, used by a person.</summary>
public sealed class InTheBrowser(SpaSolution solution, Browser browser) : IClassFixture<SpaSolution>, IClassFixture<Browser>
{
    /// <summary>Id of who signs in where a test does not say otherwise, as the local issuer gives it.</summary>
    private const string Person = "Zo%C3%AB";

    [Fact]
    public async Task WhoIsNotSignedInIsToldSoAndTheApiIsNotAsked()
    {
        await using var page = await browser.OpenAsync(solution.Address);

        await Assertions.Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "You are not signed in" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Button("Sign in")).ToBeVisibleAsync();
        await Assertions.Expect(page.Button("New item")).ToBeHiddenAsync();
        Assert.Empty(page.ApiCalls);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task WhatIsReadOutLaterHasItsPlaceFromTheStart()
    {
        await using var page = await browser.OpenAsync(solution.Address);
        await page.SignInAsync();

        await Assertions.Expect(page.Page.GetByRole(AriaRole.Status)).ToHaveCountAsync(2);
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = new(".") })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task WhoSignsInCreatesEditsAndDeletesAnItemAndSignsOut()
    {
        await using var page = await browser.OpenAsync(solution.Address);

        await page.SignInAsync("Zoë");
        Assert.Equal(solution.Address.ToString(), page.Page.Url);
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Banner)).ToContainTextAsync("Zoë");

        await page.CreateItemAsync("hex bolt", quantity: 100);
        await page.Button("Edit hex bolt").ClickAsync();
        await page.Field("Name").FillAsync("hex nut");
        await page.Field("Description").FillAsync("M8 <b>");
        await page.Button("Save").ClickAsync();
        await Assertions.Expect(page.Row("hex nut")).ToContainTextAsync("M8 <b>");
        await Assertions.Expect(page.Button("Edit hex nut")).ToBeFocusedAsync();

        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Row("hex nut")).ToContainTextAsync("100");
        await page.DeleteItemAsync("hex nut");
        await page.Page.ReloadAsync();
        await page.ShowsItemsAsync();
        await Assertions.Expect(page.Row("hex nut")).ToHaveCountAsync(0);

        await page.Button("Sign out").ClickAsync();
        await Assertions.Expect(page.Button("Sign in")).ToBeVisibleAsync();
        Assert.Equal("[]", await page.Page.EvaluateAsync<string>("() => JSON.stringify(Object.keys(sessionStorage))"));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task WhoMayOnlyReadIsOfferedNothingElse()
    {
        await using var page = await browser.OpenAsync(solution.Address);
        await SendAsync(HttpMethod.Post, "/api/items", new { name = "to be looked at" });
        await page.SignInAsync(roles: "reader");

        await Assertions.Expect(page.Row("to be looked at")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByText("may look at items, but not change them")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task WhoseRoleWasTakenAwayIsToldSo()
    {
        await using var page = await browser.OpenAsync(solution.Address);
        await page.SignInAsync();
        await page.Page.RouteAsync("**/api/items", route => route.FulfillAsync(new() { Status = 403 }));

        await page.Button("New item").ClickAsync();
        await page.Field("Name").FillAsync("no longer for me");
        await page.Button("Create").ClickAsync();

        await Assertions.Expect(page.Dialog).ToContainTextAsync("Your account may not do this.");
    }

    [Fact]
    public async Task WhatWasTypedSurvivesANewSignIn()
    {
        await using var page = await browser.OpenAsync(solution.Address);
        await page.SignInAsync();
        await page.Button("New item").ClickAsync();
        await page.Field("Name").FillAsync("half a thought");
        await page.Field("Description").FillAsync("and the other half");
        await page.Page.RouteAsync("**/api/items", route => route.FulfillAsync(new() { Status = 401 }), new() { Times = 1 });
        await page.Button("Create").ClickAsync();
        await Assertions.Expect(page.Dialog).ToContainTextAsync("Your sign-in has expired.");

        await page.SignInAsync();
        await Assertions.Expect(page.Field("Description")).ToHaveValueAsync("and the other half");
        await page.Button("Create").ClickAsync();

        await Assertions.Expect(page.Row("half a thought")).ToBeVisibleAsync();
        await page.DeleteItemAsync("half a thought");
    }

    [Fact]
    public async Task ADialogStaysOpenUntilItsAnswerIsThere()
    {
        await using var page = await browser.OpenAsync(solution.Address);
        await page.SignInAsync();
        var answer = new TaskCompletionSource();
        await page.Page.RouteAsync("**/api/items", async route =>
        {
            await answer.Task;
            await route.ContinueAsync();
        });

        await page.Button("New item").ClickAsync();
        await page.Field("Name").FillAsync("patience");
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Button("Cancel")).ToBeDisabledAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await page.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Dialog).ToBeVisibleAsync();

        answer.SetResult();
        await Assertions.Expect(page.Dialog).ToBeHiddenAsync();
        await page.Button("New item").ClickAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Dialog).ToBeHiddenAsync();
        await page.DeleteItemAsync("patience");
    }

    [Fact]
    public async Task WhatSomebodyElseHasDeletedGoesFromTheListAndTheFocusStaysNear()
    {
        await using var page = await browser.OpenAsync(solution.Address);
        await page.SignInAsync();
        await page.CreateItemAsync("lower");
        await page.CreateItemAsync("upper");
        await page.DeleteItemAsync("upper");
        await Assertions.Expect(page.Button("Edit lower")).ToBeFocusedAsync();

        await page.Button("Edit lower").ClickAsync();
        await SendAsync(HttpMethod.Delete, $"/api/items/{(await FindAsync("lower"))["id"]}", body: null);
        await page.Button("Save").ClickAsync();
        await Assertions.Expect(page.Dialog).ToContainTextAsync("This item no longer exists");

        await page.Button("Reload the list").ClickAsync();
        await Assertions.Expect(page.Row("lower")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Button("New item")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task ATokenThatIsNotAcceptedEndsTheSignInAndOffersANewOne()
    {
        await using var page = await browser.OpenAsync(solution.Address);
        await page.SignInAsync();
        await ChangeUserAsync(page, "user.access_token = user.access_token.slice(0, -8) + 'AAAAAAAA'");

        await page.Page.ReloadAsync();

        await Assertions.Expect(page.Notice).ToContainTextAsync("Your sign-in has expired.");
        await page.SignInAsync();
    }

    [Fact]
    public async Task ATokenThatHasExpiredIsRenewedWithoutAWord()
    {
        await using var page = await browser.OpenAsync(solution.Address);
        await page.SignInAsync();
        await ChangeUserAsync(page, "user.access_token = 'expired'; user.expires_at = 1");

        await page.Page.ReloadAsync();

        await page.ShowsItemsAsync();
        await page.CreateItemAsync("renewed");
    }

    [Fact]
    public async Task WhatSomebodyElseHasChangedIsNotOverwritten()
    {
        await using var page = await browser.OpenAsync(solution.Address);
        await page.SignInAsync();
        await page.CreateItemAsync("washer");
        await page.Button("Edit washer").ClickAsync();
        await RaceAsync("washer");

        await page.Page.GetByLabel("Quantity").FillAsync("7");
        await page.Button("Save").ClickAsync();
        await Assertions.Expect(page.Dialog).ToContainTextAsync("Somebody else has changed this item");

        await Assertions.Expect(page.Field("Description")).ToHaveValueAsync("changed meanwhile");
        await Assertions.Expect(page.Page.GetByLabel("Quantity")).ToHaveValueAsync("7");
        await page.Button("Save").ClickAsync();
        await Assertions.Expect(page.Row("washer")).ToContainTextAsync("changed meanwhile");
        await Assertions.Expect(page.Row("washer")).ToContainTextAsync("7");
    }

    [Fact]
    public async Task AValueThatTheApiRefusesIsToldAtItsField()
    {
        await using var page = await browser.OpenAsync(solution.Address);
        await page.SignInAsync();

        await page.Button("New item").ClickAsync();
        await page.Field("Name").FillAsync("   ");
        await page.Button("Create").ClickAsync();

        await Assertions.Expect(page.Field("Name")).ToHaveAccessibleDescriptionAsync("The Name field is required.");
        await Assertions.Expect(page.Field("Name")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(page.Field("Name")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task TheKeyboardIsEnough()
    {
        await using var page = await browser.OpenAsync(solution.Address);
        var keyboard = page.Page.Keyboard;
        await TabToAsync(page, page.Button("Sign in"));
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Field("Name")).ToBeFocusedAsync();
        await keyboard.TypeAsync("Zoë");
        await keyboard.PressAsync("Enter");
        await page.ShowsItemsAsync();

        await TabToAsync(page, page.Button("New item"));
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Field("Name")).ToBeFocusedAsync();
        await keyboard.TypeAsync("by keyboard");
        await keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Row("by keyboard")).ToBeVisibleAsync();
        await Assertions.Expect(page.Button("New item")).ToBeFocusedAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Item created." })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task NothingIsWiderThanAPhone()
    {
        await using var page = await browser.OpenAsync(solution.Address, width: 360);
        Assert.Equal(0, await page.OverflowAsync());

        await page.SignInAsync("Somebody with a name that is rather long");
        await page.CreateItemAsync(new string('m', 200), quantity: 1_000_000);
        Assert.Equal(0, await page.OverflowAsync());

        await page.Button($"Delete {new string('m', 200)}").ClickAsync();
        Assert.Equal(0, await page.OverflowAsync());
        Assert.True((await page.Dialog.BoundingBoxAsync())!.Width <= 360);
    }

    [Fact]
    public async Task ALongListIsShownPageByPage()
    {
        await using var page = await browser.OpenAsync(solution.Address);
        await page.SignInAsync();
        var names = Enumerable.Range(0, 25).Select(index => $"one of many {index}").ToList();
        foreach (var name in names)
        {
            await SendAsync(HttpMethod.Post, "/api/items", new { name });
        }

        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(20);
        while (await page.Button("Show more").IsVisibleAsync())
        {
            await page.Button("Show more").ClickAsync();
            await Assertions.Expect(page.Page.GetByText("Loading…")).ToBeHiddenAsync();
        }

        await Assertions.Expect(page.Row("one of many")).ToHaveCountAsync(names.Count);

        // The other tests share the API, and look at its first page.
        foreach (var name in names)
        {
            await page.DeleteItemAsync(name);
        }
    }

    /// <summary>Changes what the browser keeps of the person's sign-in.</summary>
    private static Task ChangeUserAsync(WebPage page, string change) => page.Page.EvaluateAsync($$"""
        () => {
          const key = Object.keys(sessionStorage).find(name => name.startsWith('oidc.user:'));
          const user = JSON.parse(sessionStorage.getItem(key));
          {{change}};
          sessionStorage.setItem(key, JSON.stringify(user));
        }
        """);

    private static async Task TabToAsync(WebPage page, ILocator target)
    {
        for (var presses = 0; presses < 20; presses++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"Tab does not reach {target}.");
    }

    /// <summary>Changes an item while somebody edits it.</summary>
    private async Task RaceAsync(string name)
    {
        var item = await FindAsync(name);
        await SendAsync(
            HttpMethod.Put, $"/api/items/{item["id"]}", new { name, description = "changed meanwhile" }, new EntityTagHeaderValue($"\"{item["version"]}\""));
    }

    private async Task<JsonNode> FindAsync(string name)
    {
        var page = await SendAsync(HttpMethod.Get, "/api/items?limit=100", body: null);
        return page!["items"]!.AsArray().Single(entry => entry!["name"]!.GetValue<string>() == name)!;
    }

    private Task<JsonNode?> SendAsync(HttpMethod method, string path, object? body, EntityTagHeaderValue? ifMatch = null) =>
        solution.SendAsync(Person, method, path, body, ifMatch);
}
