namespace Acme_Service.Infrastructure.Tests;

/// <summary>The solution's own templates, made once for all tests that only look at them.</summary>
public sealed class SynthesizedApps
{
    private readonly Lazy<SynthesizedApp> _dev = new(() => Own("dev"));
    private readonly Lazy<SynthesizedApp> _prod = new(() => Own("prod"));
    private readonly Lazy<SynthesizedApp> _threeServices = new(ThreeOf);

    public SynthesizedApp Dev => _dev.Value;

    public SynthesizedApp Prod => _prod.Value;

    /// <summary>A solution with the services orders, catalog and billing.</summary>
    public SynthesizedApp ThreeServices => _threeServices.Value;

    private static SynthesizedApp Own(string environment)
    {
        var output = Directory.CreateTempSubdirectory("infrastructure-tests-").FullName;
        try
        {
            return SynthesizedApp.From(SolutionFolder.Real, environment, output);
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    private static SynthesizedApp ThreeOf()
    {
        using var solution = new SolutionFolder();
        return solution.WithService("orders", "/orders").WithService("catalog", "/catalog").WithService("billing", "/billing").Synthesize();
    }
}
