namespace Package.Tests;

/// <summary>Where, and under which names, no service can be added. Nothing is written then.</summary>
public sealed class RefusedServices(InstalledPack pack)
{
    private const int MissingRequiredOption = 102;
    private const int PostActionFailed = 105;
    private const int InvalidOptionOrName = 127;

    /// <summary>With a web app in a container and an authorizer: all that any solution can have.</summary>
    private static readonly string[] _everyProject = ["--frontend", "container", "--auth", "jwt"];

    [Fact]
    public async Task ANameWithASlashIsRefusedWithASentence() =>
        await AssertRefusedAsync(await CreateSolutionAsync(), "Pay/ments", InvalidOptionOrName, "Name cannot contain");

    [Fact]
    public async Task ANameOfAProjectThatTheTemplateHasIsRefusedEvenInASolutionWithoutIt()
    {
        var full = Projects(await CreateSolutionAsync(_everyProject));
        var least = await CreateSolutionAsync("--frontend", "none", "--auth", "none");

        Assert.Contains("Web", full);
        Assert.Contains("Shared", full);
        foreach (var name in full)
        {
            await AssertRefusedAsync(least, name, MissingRequiredOption, Checkout.Catalog.Service!.TakenNameParameter);
        }

        await AssertRefusedAsync(least, "WEBHOST", MissingRequiredOption, Checkout.Catalog.Service!.TakenNameParameter);
    }

    /// <summary>And one that only begins like another is not.</summary>
    [Fact]
    public async Task ANameThatTheSolutionHasInAnySpellingIsRefusedWithASentence()
    {
        var solution = await CreateSolutionAsync(_everyProject);
        foreach (var name in (string[])["Payments", "Pay", "CustomersOfTheWholeOfEurope", "Load.Tests"])
        {
            var added = await pack.NewServiceAsync(solution, "-n", name);
            Assert.True(added.ExitCode == 0, added.Output);
        }

        string[] taken =
            ["Acme.Orders.Api", "web-host", "Payments", "PÅYMENTS", "Acme.Orders.Pay-ments", "Payments.Tests", "CustomersOfTheWholeOfEuropeAndAsia", "Load"];
        foreach (var name in taken)
        {
            await AssertRefusedAsync(solution, name, PostActionFailed, "Nothing was written. The solution has a project or service of this name", "--force");
        }
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

    private async Task AssertRefusedAsync(string solution, string name, int exitCode, string sentence, params string[] arguments)
    {
        var before = Files(solution);

        var refusal = await pack.NewServiceAsync(solution, ["-n", name, .. arguments]);

        Assert.True(refusal.ExitCode == exitCode, $"{name}: {refusal.Output}");
        Assert.Contains(sentence, refusal.Output, StringComparison.Ordinal);
        Assert.Equal(before, Files(solution));
    }

    private async Task<string> CreateSolutionAsync(params string[] arguments)
    {
        var folder = pack.NewFolder();
        var created = await pack.NewAsync(["-n", "Acme.Orders", "-o", folder, "--no-restore", .. arguments]);
        Assert.True(created.ExitCode == 0, created.Output);
        return folder;
    }

    private static SortedSet<string> Projects(string solution) => new(
        from folder in (string[])["src", "tests", "infrastructure"]
        from path in Directory.EnumerateDirectories(Path.Combine(solution, folder))
        select Path.GetFileName(path).Replace("Acme.Orders.", "", StringComparison.Ordinal), StringComparer.Ordinal);

    private static SortedDictionary<string, string> Files(string folder) =>
        new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText), StringComparer.Ordinal);
}
