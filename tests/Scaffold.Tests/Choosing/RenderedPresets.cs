using TemplateGenerator.Catalog;
using TemplateGenerator.Instantiation;
using TemplateGenerator.Verification;

namespace Scaffold.Tests.Choosing;

/// <summary>Every preset, rendered once, in process.</summary>
public sealed class RenderedPresets : IAsyncLifetime
{
    private readonly string _workspace = Directory.CreateTempSubdirectory("s3m-chosen-").FullName;
    private readonly Dictionary<string, RenderedSolution> _solutions = new(StringComparer.Ordinal);

    internal RenderedSolution this[string preset] => _solutions[preset];

    public async ValueTask InitializeAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var instantiator = await TemplateInstantiator.OpenAsync(Checkout.TemplateFolder, Checkout.Catalog.Template.ShortName, cancellation);
        foreach (var preset in Checkout.Catalog.Presets)
        {
            var solution = new RenderedSolution(preset.Id, Checkout.Catalog.Template.DefaultName, Path.Combine(_workspace, preset.Id));
            await instantiator.CreateAsync(solution.Name, Combinations.WithDefaults(Checkout.Catalog, preset.Values).Values, solution.Folder, cancellation);
            _solutions.Add(preset.Id, solution);
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_workspace, recursive: true);
        return ValueTask.CompletedTask;
    }
}
