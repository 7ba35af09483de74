namespace Package.Tests;

/// <summary>Where, and under which names, no service can be added. Nothing is written then.</summary>
public sealed class RefusedServices(InstalledPack pack)
{
    private const int WouldOverwrite = 73;
    private const int MissingRequiredOption = 102;
    private const int PostActionFailed = 105;
    private const int InvalidOptionOrName = 127;

    [Theory]
    [InlineData("Shared", MissingRequiredOption, "another-name-because-every-solution-has-this-one-already")]
    [InlineData("api", MissingRequiredOption, "another-name-because-every-solution-has-this-one-already")]
    [InlineData("Pay/ments", InvalidOptionOrName, "Name cannot contain")]
    [InlineData("Acme.Orders.Api", WouldOverwrite, "will make changes to existing files")]
    public async Task ANameThatCannotBeIsRefusedWithASentence(string name, int exitCode, string sentence)
    {
        var solution = await CreateSolutionAsync();
        var before = Files(solution);

        var refusal = await pack.NewServiceAsync(solution, "-n", name);

        Assert.Equal(exitCode, refusal.ExitCode);
        Assert.Contains(sentence, refusal.Output, StringComparison.Ordinal);
        Assert.Equal(before, Files(solution));
    }

    [Fact]
    public async Task NoNameIsRefusedWithASentence()
    {
        var solution = await CreateSolutionAsync();
        var before = Files(solution);

        var refusal = await pack.NewServiceAsync(solution);

        Assert.Equal(MissingRequiredOption, refusal.ExitCode);
        Assert.Contains(Checkout.Catalog.Service!.NameParameter, refusal.Output, StringComparison.Ordinal);
        Assert.Equal(before, Files(solution));
    }

    [Theory]
    [InlineData("src")]
    [InlineData("src/Acme.Orders.Api")]
    public async Task AFolderBelowTheRootIsRefusedWithASentence(string folder)
    {
        var solution = await CreateSolutionAsync();
        var before = Files(solution);

        var refusal = await pack.NewServiceAsync(Path.Combine(solution, folder), "-n", "Payments");

        Assert.Equal(PostActionFailed, refusal.ExitCode);
        Assert.Contains("Nothing was written. Run the command in the root of a solution", refusal.Output, StringComparison.Ordinal);
        Assert.Equal(before, Files(solution));
    }

    [Fact]
    public async Task AFolderOutsideOfASolutionIsRefusedWithASentence()
    {
        var folder = Directory.CreateDirectory(pack.NewFolder()).FullName;

        var refusal = await pack.NewServiceAsync(folder, "-n", "Payments");

        Assert.Equal(PostActionFailed, refusal.ExitCode);
        Assert.Contains("Nothing was written. Run the command in the root of a solution", refusal.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    private async Task<string> CreateSolutionAsync()
    {
        var folder = pack.NewFolder();
        var created = await pack.NewAsync("-n", "Acme.Orders", "-o", folder, "--no-restore");
        Assert.True(created.ExitCode == 0, created.Output);
        return folder;
    }

    private static SortedDictionary<string, string> Files(string folder) =>
        new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText), StringComparer.Ordinal);
}
