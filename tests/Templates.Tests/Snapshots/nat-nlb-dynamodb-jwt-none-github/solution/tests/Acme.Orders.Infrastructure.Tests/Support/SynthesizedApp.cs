namespace Acme.Orders.Infrastructure.Tests;

/// <summary>The templates of one environment.</summary>
public sealed record SynthesizedApp
{
    /// <summary>The cloud assembly.</summary>
    public required string Folder { get; init; }

    public required StackTemplate Foundation { get; init; }

    public required StackTemplate Services { get; init; }

    /// <summary>Every template as it is deployed.</summary>
    public IEnumerable<StackTemplate> Stacks => [Foundation, Services];

    internal static SynthesizedApp From(string solutionRoot, string environment, string output)
    {
        InfrastructureApp.Synthesize(environment, solutionRoot, output, bundle: false);
        return new SynthesizedApp
        {
            Folder = output,
            Foundation = Template("foundation"),
            Services = Template("services"),
        };

        StackTemplate Template(string stack) =>
            new(File.ReadAllText(Path.Combine(output, $"acme-orders-{environment}-{stack}.template.json")));
    }
}
