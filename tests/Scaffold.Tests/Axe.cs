using Microsoft.Playwright;

namespace Scaffold.Tests;

/// <summary>axe looks for what keeps people from using a page, and for what goes against good practice.</summary>
internal static class Axe
{
    private static readonly Lazy<Task<string>> _script = new(LoadAsync);

    /// <summary>Rule, its sentence and the elements of each violation in the page as it is shown now.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        // As an element, the script would be subject to the page's Content-Security-Policy.
        _ = await page.EvaluateAsync(await _script.Value);
        return await page.EvaluateAsync<string[]>(
            "async () => (await axe.run()).violations.map(v => `${v.id}: ${v.help}: ${v.nodes.map(n => n.html).join(' ')}`)");
    }

    private static async Task<string> LoadAsync()
    {
        var packages = await NodePackages.InstallAsync("axe");
        return await File.ReadAllTextAsync(Path.Combine(packages, "node_modules", "axe-core", "axe.min.js"));
    }
}
