using Microsoft.Playwright;
using TemplateGenerator.Testing;

namespace Scaffold.Tests.Web;

/// <summary>Chromium as it is installed on this machine, without a window.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why there is none; null when it runs.</summary>
    public string? Missing { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (Requirement.Chromium.Find() is not { } program)
        {
            Missing = Requirement.Chromium.Missing;
            return;
        }

        _playwright = await Playwright.CreateAsync();
        // Without its sandbox, which does not run as root.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Skips the running test, before it builds what it would look at, where there is no browser.</summary>
    public void SkipIfMissing() => Assert.SkipWhen(Missing is not null, Missing ?? "");

    /// <summary>The web app in a browser that has never been there.</summary>
    /// <param name="address">Where the web app is.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    internal async Task<WebPage> OpenAsync(Uri address, int width = 1200)
    {
        SkipIfMissing();
        var context = await _browser!.NewContextAsync(new() { BaseURL = address.ToString(), ViewportSize = new() { Width = width, Height = 740 } });
        context.SetDefaultTimeout(15_000);
        var page = new WebPage(await context.NewPageAsync());
        await page.Page.GotoAsync("/");
        return page;
    }
}
