using TemplateGenerator.Catalog;
using TemplateGenerator.Instantiation;
using TemplateGenerator.Verification;

namespace Package.Tests;

/// <summary>A sample of combinations that has every pair of choices, each rendered once, in process.</summary>
public sealed class RenderedSample : IAsyncLifetime
{
    internal const string SolutionName = "Acme.Orders";

    private readonly string _workspace = Directory.CreateTempSubdirectory("s3m-sample-").FullName;
    private readonly Dictionary<string, RenderedSolution> _solutions = new(StringComparer.Ordinal);

    internal static IReadOnlyList<Combination> Combinations { get; } = [.. CoveringSample.Smallest(Checkout.Catalog)];

    internal RenderedSolution this[string combination] => _solutions[combination];

    public async ValueTask InitializeAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var instantiator = await TemplateInstantiator.OpenAsync(Checkout.TemplateFolder, Checkout.Catalog.Template.ShortName, cancellation);
        foreach (var combination in Combinations)
        {
            var solution = new RenderedSolution(combination.Id, SolutionName, Path.Combine(_workspace, combination.Id));
            await instantiator.CreateAsync(SolutionName, combination.Values, solution.Folder, cancellation);
            _solutions.Add(combination.Id, solution);
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_workspace, recursive: true);
        return ValueTask.CompletedTask;
    }
}
