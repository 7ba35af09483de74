using Microsoft.Playwright;

namespace Scaffold.Tests.Web;

/// <summary>Debian's Chromium, without a window.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        Assert.True(File.Exists(Program), $"There is no {Program}; on Debian: apt-get install chromium");
        _playwright = await Playwright.CreateAsync();
        // Without its sandbox, which does not run as root.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>The web app in a browser that has never been there.</summary>
    /// <param name="address">Where the web app is.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    internal async Task<WebPage> OpenAsync(Uri address, int width = 1200)
    {
        var context = await _browser!.NewContextAsync(new() { BaseURL = address.ToString(), ViewportSize = new() { Width = width, Height = 740 } });
        context.SetDefaultTimeout(15_000);
        var page = new WebPage(await context.NewPageAsync());
        await page.Page.GotoAsync("/");
        return page;
    }
}
