namespace Package.Tests;

public sealed class HelpText(InstalledPack pack)
{
    [Fact]
    public async Task ShowsEveryOptionAndChoiceWithItsDescription()
    {
        var help = await pack.NewAsync("--help");

        Assert.Equal(0, help.ExitCode);
        var shown = Unwrapped(help.StandardOutput);
        foreach (var option in Checkout.Catalog.Options)
        {
            Assert.Contains($"--{option.Id}", shown, StringComparison.Ordinal);
            Assert.Contains($"-{option.ShortName},", shown, StringComparison.Ordinal);
            Assert.Contains(Unwrapped(option.Description), shown, StringComparison.Ordinal);
            Assert.All(option.Choices, choice => Assert.Contains(Unwrapped(choice.Description), shown, StringComparison.Ordinal));
        }
    }

    // Help is wrapped at the console's width, in two columns.
    private static string Unwrapped(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
