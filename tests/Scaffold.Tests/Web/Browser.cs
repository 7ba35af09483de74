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

    /// <summary>A web app, or a page on the disk, in a browser that has never been there.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="colors">What the person's system is set to.</param>
    internal async Task<WebPage> OpenAsync(Uri address, int width = 1200, ColorScheme colors = ColorScheme.Light, string entity = "item")
    {
        SkipIfMissing();
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = 740 },
            ColorScheme = colors,
        });
        context.SetDefaultTimeout(15_000);
        var page = new WebPage(await context.NewPageAsync(), entity);
        await page.Page.GotoAsync(address.IsFile ? address.ToString() : "/");
        return page;
    }
}
