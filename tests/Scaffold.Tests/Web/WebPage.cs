using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;

namespace Scaffold.Tests.Web;

/// <summary>Actions of a person in the web app, and the browser's errors meanwhile.</summary>
internal sealed class WebPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _apiCalls = new();

    /// <param name="page">An empty page.</param>
    /// <param name="entity">What the solution calls what it keeps.</param>
    public WebPage(IPage page, string entity = "item")
    {
        Page = page;
        Entity = entity;
        page.Console += (_, message) => Keep(_complaints, message.Text, message.Type is "error");
        page.PageError += (_, error) => Keep(_complaints, error, condition: true);
        page.Request += (_, request) => Keep(
            _apiCalls, $"{request.Method} {request.Url}", new Uri(request.Url).AbsolutePath.StartsWith("/api/", StringComparison.Ordinal));
    }

    public IPage Page { get; }

    public string Entity { get; }

    /// <summary>Errors in the console, of which each violation of the Content-Security-Policy is one.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public IReadOnlyCollection<string> ApiCalls => _apiCalls;

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public ILocator Notice => Page.Locator("#notice");

    public ILocator Row(string name) => Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Field(string label) => Page.GetByRole(AriaRole.Textbox, new() { Name = label });

    /// <summary>Signs in at the local issuer.</summary>
    public async Task SignInAsync(string name = "Zoë", string roles = "writer")
    {
        await Button("Sign in").ClickAsync();
        await Field("Name").FillAsync(name);
        await Field("Roles").FillAsync(roles);
        await Button("Sign in").ClickAsync();
        await ShowsItemsAsync();
    }

    public Task ShowsItemsAsync() => Assertions.Expect(Page.GetByRole(AriaRole.Region, new() { Name = $"{Entity}s" })).ToBeVisibleAsync();

    public async Task CreateItemAsync(string name, int quantity = 1)
    {
        await Button($"New {Entity}").ClickAsync();
        await Field("Name").FillAsync(name);
        await Page.GetByLabel("Quantity").FillAsync(quantity.ToString(CultureInfo.InvariantCulture));
        await Button("Create").ClickAsync();
        await Assertions.Expect(Row(name)).ToBeVisibleAsync();
    }

    public async Task DeleteItemAsync(string name)
    {
        await Button($"Delete {name}").ClickAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Assertions.Expect(Button($"Delete {name}")).ToHaveCountAsync(0);
    }

    /// <summary>CSS pixels by which the page is wider than its window.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());

    private static void Keep(ConcurrentQueue<string> queue, string text, bool condition)
    {
        if (condition)
        {
            queue.Enqueue(text);
        }
    }
}
