using Microsoft.Playwright;

namespace Scaffold.Tests.Web;

/// <summary>Looks at a state of the web app as axe does, on a desktop and on a phone, light and dark.</summary>
internal sealed class Accessibility
{
    /// <summary>Environment variable that names a folder, for who wants to look too.</summary>
    private const string Screenshots = "SCREENSHOTS";

    private static readonly (string Name, int Width, ColorScheme Colors)[] _views =
    [
        ("desktop-light", 1200, ColorScheme.Light),
        ("desktop-dark", 1200, ColorScheme.Dark),
        ("phone-light", 360, ColorScheme.Light),
        ("phone-dark", 360, ColorScheme.Dark),
    ];

    private readonly List<string> _findings = [];

    /// <summary>What keeps people out or goes against good practice, in all the states that were looked at.</summary>
    public IReadOnlyList<string> Findings => _findings;

    /// <summary>The states that were looked at.</summary>
    public int States { get; private set; }

    /// <param name="state">Of the page: what a person would call it.</param>
    public async Task LookAsync(IPage page, string state)
    {
        States++;
        foreach (var (name, width, colors) in _views)
        {
            await page.SetViewportSizeAsync(width, 740);
            await page.EmulateMediaAsync(new() { ColorScheme = colors });
            _findings.AddRange((await Axe.FindingsAsync(page)).Select(finding => $"{state}, {name}: {finding}"));
            if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") > 0)
            {
                _findings.Add($"{state}, {name}: wider than the window");
            }

            if (Environment.GetEnvironmentVariable(Screenshots) is { Length: > 0 } folder)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{States:00}-{state.Replace(' ', '-')}-{name}.png") });
            }
        }

        await page.SetViewportSizeAsync(1200, 740);
    }
}
