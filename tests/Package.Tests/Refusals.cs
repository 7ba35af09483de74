namespace Package.Tests;

public sealed class Refusals(InstalledPack pack)
{
    private const int InvalidOptionOrName = 127;

    [Fact]
    public async Task UnknownChoiceNamesTheAcceptedOnesAndWritesNothing()
    {
        var folder = pack.NewFolder();
        var refusal = await pack.NewAsync("-n", "Acme.Orders", "-o", folder, "--database", "oracle");

        Assert.Equal(InvalidOptionOrName, refusal.ExitCode);
        Assert.Contains("oracle", refusal.Output, StringComparison.Ordinal);
        Assert.Contains("dynamodb", refusal.Output, StringComparison.Ordinal);
        Assert.Contains("rds", refusal.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task NameWithAPathSeparatorIsRefusedWithASentenceAndWritesNothing()
    {
        var folder = pack.NewFolder();
        var refusal = await pack.NewAsync("-n", "Acme/Orders", "-o", folder);

        Assert.Equal(InvalidOptionOrName, refusal.ExitCode);
        Assert.Contains("Name cannot contain", refusal.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task ExistingFilesAreNotOverwritten()
    {
        var folder = Directory.CreateDirectory(pack.NewFolder()).FullName;
        var readme = Path.Combine(folder, "README.md");
        await File.WriteAllTextAsync(readme, "mine", TestContext.Current.CancellationToken);

        var refusal = await pack.NewAsync("-n", "Acme.Orders", "-o", folder);

        Assert.NotEqual(0, refusal.ExitCode);
        Assert.Equal([readme], Directory.GetFileSystemEntries(folder));
    }
}
