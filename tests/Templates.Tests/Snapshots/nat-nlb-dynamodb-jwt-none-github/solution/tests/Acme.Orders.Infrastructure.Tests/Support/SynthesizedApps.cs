using System.Reflection;

namespace Acme.Orders.Infrastructure.Tests;

/// <summary>Templates that many tests look at, made once.</summary>
public sealed class SynthesizedApps : IDisposable
{
    private static readonly Dictionary<string, SynthesizedApp> _once = [];
    private static readonly string _outputs = Directory.CreateTempSubdirectory("infrastructure-tests-").FullName;
    private static readonly string _ownOutput = Path.Combine(_outputs, "own");

    private readonly Lazy<SynthesizedApp> _dev = new(() => OneService("dev"));
    private readonly Lazy<SynthesizedApp> _prod = new(() => OneService("prod"));
    private readonly Lazy<SynthesizedApp> _threeServices = new(ThreeOf);
    private readonly Lazy<IReadOnlyList<SynthesizedApp>> _own = new(() => [.. OwnEnvironments.Select(Own)]);

    /// <summary>The environments of the solution that these tests belong to.</summary>
    public static IEnumerable<string> OwnEnvironments =>
        Directory.EnumerateFiles(Path.Combine(OwnRoot, "infrastructure", "Acme.Orders.Infrastructure", "environments"))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !name.Contains('.', StringComparison.Ordinal));

    /// <summary>A solution with the service api, in its small environment.</summary>
    public SynthesizedApp Dev => _dev.Value;

    /// <summary>The same in its robust environment.</summary>
    public SynthesizedApp Prod => _prod.Value;

    /// <summary>A solution with the services orders, catalog and billing.</summary>
    public SynthesizedApp ThreeServices => _threeServices.Value;

    /// <summary>The solution that these tests belong to, in each of its environments.</summary>
    public IReadOnlyList<SynthesizedApp> OwnSolution => _own.Value;

    /// <summary>Folder of its templates, with a folder for each environment.</summary>
    public string OwnTemplates => OwnSolution.Count > 0 ? _ownOutput : throw new InvalidOperationException("The solution has no environment.");

    internal static string OwnRoot => typeof(SynthesizedApps).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "SolutionRoot").Value!;

    public void Dispose() => Directory.Delete(_outputs, recursive: true);

    /// <param name="input">All that the templates are made from.</param>
    /// <param name="synthesize">Synthesizes into a folder that does not exist yet.</param>
    internal static SynthesizedApp Once(string input, Func<string, SynthesizedApp> synthesize)
    {
        if (!_once.TryGetValue(input, out var app))
        {
            _once[input] = app = synthesize(Path.Combine(_outputs, Path.GetRandomFileName()));
        }

        return app;
    }

    private static SynthesizedApp OneService(string environment)
    {
        using var solution = new SolutionFolder();
        return solution.WithService("api", "/api", service => service["listenerPort"] = 80).Synthesize(environment);
    }

    private static SynthesizedApp ThreeOf()
    {
        using var solution = new SolutionFolder();
        return solution.WithService("orders", "/orders").WithService("catalog", "/catalog").WithService("billing", "/billing").Synthesize();
    }

    private static SynthesizedApp Own(string environment) =>
        SynthesizedApp.From(OwnRoot, environment, Path.Combine(_ownOutput, environment));
}
