using Microsoft.Playwright;
using Scaffold.Tests.Web;

namespace Scaffold.Tests.Choosing;

/// <summary>Actions of a person on the page to choose on, and what it shows.</summary>
internal sealed class ChoosingPage : IAsyncDisposable
{
    private static readonly Uri _file = new(Path.Combine(Checkout.Root, "docs", "index.html"));

    private readonly WebPage _page;

    private ChoosingPage(WebPage page) => _page = page;

    public IKeyboard Keyboard => _page.Page.Keyboard;

    public string Url => _page.Page.Url;

    public IReadOnlyCollection<string> Complaints => _page.Complaints;

    public ILocator CopyButton => _page.Button("Copy the command");

    public ILocator LinkButton => _page.Button("Copy a link to this choice");

    /// <param name="address">What follows the page's address, with its #.</param>
#pragma warning disable CA2000 // Dispose objects before losing scope: the page returned disposes of it
    public static async Task<ChoosingPage> OpenAsync(Browser browser, string address = "", int width = 1200, ColorScheme colors = ColorScheme.Light) =>
        new(await browser.OpenAsync(new Uri(_file + address), width, colors));
#pragma warning restore CA2000

    public ILocator Locator(string selector) => _page.Page.Locator(selector);

    public ILocator Preset(string id) => Locator($"[data-preset={id}]");

    public ILocator Card(string option, string choice) => Locator($"[data-option={option}][data-choice={choice}]");

    public Task<int> OverflowAsync() => _page.OverflowAsync();

    public Task GoToAsync(string address) => _page.Page.EvaluateAsync(
        "address => new Promise(resolve => { addEventListener('hashchange', () => resolve(), { once: true }); location.hash = address; })", address);

    public async Task AnswerAsync(string question, string answer) => await _page.Page.GetByLabel(question).SelectOptionAsync(new SelectOptionValue { Label = answer });

    public async Task TabToAsync(ILocator target)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"Tab does not reach {target}.");
    }

    public async Task<string> ClipboardAsync()
    {
        await _page.Page.Context.GrantPermissionsAsync(["clipboard-read"]);
        return await _page.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
    }

    public async Task<string> CommandAsync() => (await Locator("#command").TextContentAsync())!;

    public async Task<(string Dev, string Prod)> TotalsAsync() =>
        ((await Locator("[data-total=dev]").TextContentAsync())!, (await Locator("[data-total=prod]").TextContentAsync())!);

    /// <summary>One line for each item: name, and dollars in dev and prod.</summary>
    public Task<string[]> BillAsync() => _page.Page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('#bill tbody tr')].map(row => {
          const [name, ...amounts] = [...row.children].map(cell => cell.textContent);
          return `${name}: ${amounts.map(amount => amount === '–' ? '0.00' : amount.split(' ').at(-1)).join(' ')}`;
        })
        """);

    public Task<string[]> NodesAsync() => _page.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.node text')].map(text => text.textContent)");

    /// <summary>Paths of the tree, closed folders too.</summary>
    public Task<string[]> FilesAsync() => _page.Page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('#files li')].map(file => {
          const folder = file.closest('details')?.dataset.path;
          return folder ? `${folder}/${file.textContent}` : file.textContent;
        })
        """);

    public Task OpenAllFoldersAsync() =>
        _page.Page.EvaluateAsync("() => document.querySelectorAll('#files details').forEach(folder => { folder.open = true; })");

    /// <summary>What axe finds.</summary>
    public Task<IReadOnlyList<string>> BarriersAsync() => Axe.FindingsAsync(_page.Page);

    /// <summary>Takes a picture of the page's beginning.</summary>
    public async Task TakeAsync(string file, int height)
    {
        await _page.Page.SetViewportSizeAsync(_page.Page.ViewportSize!.Width, height);
        await _page.Page.ScreenshotAsync(new() { Path = file });
    }

    public ValueTask DisposeAsync() => _page.DisposeAsync();
}
