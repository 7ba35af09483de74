using TemplateGenerator.Catalog;

namespace Package.Tests;

/// <summary>
/// The rest of verification renders in process. Here the real command does, from the nupkg, and must write the same bytes.
/// </summary>
[Collection(typeof(OfTheSample))]
public sealed class CreatedSolution(InstalledPack pack, RenderedSample sample)
{
    public static TheoryData<string> Ids => [.. RenderedSample.Combinations.Select(combination => combination.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task IsByteForByteWhatTheEngineRendersInProcess(string id)
    {
        var combination = RenderedSample.Combinations.Single(candidate => candidate.Id == id);
        var created = pack.NewFolder();
        var arguments = combination.Values.SelectMany(value => (string[])[$"--{value.Key}", value.Value]);

        var command = await pack.NewAsync(["-n", RenderedSample.SolutionName, "-o", created, "--no-restore", .. arguments]);

        Assert.True(command.ExitCode == 0, command.Output);
        Assert.Equal(Content(sample[id].Folder), Content(created));
    }

    [Fact]
    public async Task WithoutOptionsHasTheDefaults()
    {
        var (implicitly, explicitly) = (pack.NewFolder(), pack.NewFolder());
        var defaults = Combinations.WithDefaults(Checkout.Catalog, new Dictionary<string, string>());

        await pack.NewAsync("-n", "Acme.Orders", "-o", implicitly, "--no-restore");
        await pack.NewAsync(["-n", "Acme.Orders", "-o", explicitly, "--no-restore", .. defaults.Values.SelectMany(value => (string[])[$"--{value.Key}", value.Value])]);

        Assert.Equal(Content(explicitly), Content(implicitly));
    }

    [Fact]
    public async Task WithAPresetAndAnOptionHasTheOption()
    {
        var (preset, values) = (pack.NewFolder(), pack.NewFolder());
        var workers = Checkout.Catalog.Presets.Single(candidate => candidate.Id == "workers");
        var wanted = Combinations.WithDefaults(Checkout.Catalog, workers.Values.Append(KeyValuePair.Create("ci", "none")).ToDictionary());

        await pack.NewAsync("-n", "Acme.Orders", "-o", preset, "--no-restore", "--baseline", workers.Id, "--ci", "none");
        await pack.NewAsync(["-n", "Acme.Orders", "-o", values, "--no-restore", .. wanted.Values.SelectMany(value => (string[])[$"--{value.Key}", value.Value])]);

        Assert.False(Directory.Exists(Path.Combine(preset, ".github")));
        Assert.Equal(Content(values), Content(preset));
    }

    private static SortedDictionary<string, string> Content(string folder) =>
        new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file),
            file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))), StringComparer.Ordinal);
}
