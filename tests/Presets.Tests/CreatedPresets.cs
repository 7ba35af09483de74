using Presets.Tests;
using TemplateGenerator.Verification;
using TemplateGenerator.Verification.Dotnet;

[assembly: AssemblyFixture(typeof(CreatedPresets))]

namespace Presets.Tests;

/// <summary>Every preset, created by the real command from the nupkg, then built, tested and synthesized once for all tests.</summary>
public sealed class CreatedPresets : IAsyncLifetime
{
    private const string SolutionName = "Acme.Orders";

    private readonly InstalledPack _pack = new();
    private readonly Dictionary<string, PresetSolution> _presets = new(StringComparer.Ordinal);

    internal IReadOnlyList<Problem> BuildProblems { get; private set; } = [];

    internal PresetSolution this[string preset] => _presets[preset];

    public async ValueTask InitializeAsync()
    {
        await _pack.InitializeAsync();
        var workspace = Directory.CreateDirectory(_pack.NewFolder()).FullName;
        foreach (var preset in Checkout.Catalog.Presets)
        {
            var solution = new RenderedSolution(preset.Id, SolutionName, Path.Combine(workspace, preset.Id));
            var created = await _pack.NewAsync("-n", SolutionName, "-o", solution.Folder, "--baseline", preset.Id, "--no-restore");
            Assert.True(created.ExitCode == 0, created.Output);
            _presets.Add(preset.Id, new PresetSolution(solution));
        }

        var projects = _presets.Values.SelectMany(preset => preset.Projects).ToList();
        var cancellation = TestContext.Current.CancellationToken;
        BuildProblems = await SolutionBuild.RunAsync(projects, workspace, cancellation);

        // Synthesis has one JavaScript process and so one core; the solutions' own tests use what it leaves.
        var tests = Task.Run(() => TestAsync(cancellation), cancellation);
        foreach (var preset in _presets.Values)
        {
            preset.Synthesize();
        }

        await tests;
    }

    public ValueTask DisposeAsync() => _pack.DisposeAsync();

    private async Task TestAsync(CancellationToken cancellation)
    {
        foreach (var preset in _presets.Values)
        {
            await preset.TestAsync(cancellation);
        }
    }
}
