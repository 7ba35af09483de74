namespace Package.Tests;

/// <summary>Entities that the code cannot be named after. Nothing is written then.</summary>
public sealed class RefusedEntities(InstalledPack pack)
{
    private const int PostActionFailed = 105;

    [Theory]
    [InlineData("2x", null, "--entity and --entities take 2 to 30 letters and digits")]
    [InlineData("purchase-order", null, "--entity and --entities take 2 to 30 letters and digits")]
    [InlineData("SKU", null, "--entity and --entities take 2 to 30 letters and digits")]
    [InlineData("Order", "the orders", "--entity and --entities take 2 to 30 letters and digits")]
    [InlineData("class", null, "Class or Classes is a word of C# or TypeScript")]
    [InlineData("Task", null, "Task or Tasks is a word of C# or TypeScript")]
    [InlineData("Cause", "Exception", "Cause or Exception is a word of C# or TypeScript")]
    [InlineData("Sheep", "sheep", "--entity and --entities are the same")]
    [InlineData("shop", null, "Shop is a part of the solution's or the service's name")]
    public async Task AreRefusedWithASentence(string entity, string? entities, string sentence)
    {
        var folder = pack.NewFolder();

        var refusal = await pack.NewAsync(["-n", "Acme.Shop", "-o", folder, "--entity", entity, .. Plural(entities)]);

        Assert.Equal(PostActionFailed, refusal.ExitCode);
        Assert.Contains($"Nothing was written. {sentence}", refusal.Output, StringComparison.Ordinal);
        Assert.Empty(Written(folder));
    }

    [Theory]
    [InlineData("Payments", "class", "Class or Classes is a word of C# or TypeScript")]
    [InlineData("Payment", "Payment", "Payment is a part of the solution's or the service's name")]
    [InlineData("Payments", "Shop", "Shop is a part of the solution's or the service's name")]
    public async Task AreRefusedForAServiceToo(string name, string entity, string sentence)
    {
        var solution = pack.NewFolder();
        var created = await pack.NewAsync("-n", "Acme.Shop", "-o", solution, "--no-restore");
        Assert.True(created.ExitCode == 0, created.Output);
        var before = Written(solution);

        var refusal = await pack.NewServiceAsync(solution, "-n", name, "--entity", entity);

        Assert.Equal(PostActionFailed, refusal.ExitCode);
        Assert.Contains($"Nothing was written. {sentence}", refusal.Output, StringComparison.Ordinal);
        Assert.Equal(before, Written(solution));
    }

    private static string[] Plural(string? entities) => entities is null ? [] : ["--entities", entities];

    private static string[] Written(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];
}
