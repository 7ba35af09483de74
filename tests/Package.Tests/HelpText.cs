namespace Package.Tests;

public sealed class HelpText(InstalledPack pack) : IAsyncLifetime
{
    /// <summary>Two screens of a terminal with 44 lines.</summary>
    private const int MostLines = 88;

    private string[] _lines = [];

    public async ValueTask InitializeAsync()
    {
        var help = await pack.NewAsync("--help");
        Assert.Equal(0, help.ExitCode);
        _lines = help.StandardOutput.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void FitsTwoScreens() => Assert.InRange(_lines.Length, 1, MostLines);

    [Fact]
    public void ShowsEveryOptionAndChoiceWithItsDescription()
    {
        var shown = Unwrapped(string.Concat(_lines));
        foreach (var option in Checkout.Catalog.Options)
        {
            Assert.Contains($"--{option.Id}", shown, StringComparison.Ordinal);
            Assert.Contains($"-{option.ShortName},", shown, StringComparison.Ordinal);
            Assert.Contains(Unwrapped(option.Description), shown, StringComparison.Ordinal);
        }
    }

    /// <summary>In the 80 columns of a console that is none.</summary>
    [Fact]
    public void HasOneLineForEachChoice() => Assert.All(
        Checkout.Catalog.Options.SelectMany(option => option.Choices),
        choice => Assert.Contains(_lines, line => line.Trim().StartsWith($"{choice.Id} ", StringComparison.Ordinal) && line.TrimEnd().EndsWith($" {choice.Summary}", StringComparison.Ordinal)));

    [Fact]
    public void NamesEveryPresetWithItsBill() => Assert.All(
        Checkout.Catalog.Presets,
        preset => Assert.Matches($@"^  --baseline {preset.Id} +\$\d+  ", Assert.Single(_lines, line => line.EndsWith($"  {preset.Summary}", StringComparison.Ordinal))));

    // Help is wrapped at the console's width, in two columns.
    private static string Unwrapped(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
