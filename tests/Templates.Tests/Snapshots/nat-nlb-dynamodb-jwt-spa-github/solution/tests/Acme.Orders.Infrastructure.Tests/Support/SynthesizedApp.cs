namespace Acme.Orders.Infrastructure.Tests;

/// <summary>The templates of one environment.</summary>
public sealed record SynthesizedApp
{
    /// <summary>The cloud assembly.</summary>
    public required string Folder { get; init; }

    public required StackTemplate Foundation { get; init; }

    /// <summary>The stack of the services and of the web app.</summary>
    public required StackTemplate ServicesAndWebApp { get; init; }

    /// <summary>The same without what is there for the web app alone.</summary>
    public StackTemplate Services => field ??= WebApp.LeftOutOf(ServicesAndWebApp);

    /// <summary>Every template as it is deployed.</summary>
    public IEnumerable<StackTemplate> Stacks => [Foundation, ServicesAndWebApp];

    internal static SynthesizedApp From(string solutionRoot, string environment, string output)
    {
        InfrastructureApp.Synthesize(environment, solutionRoot, output, bundle: false);
        return new SynthesizedApp
        {
            Folder = output,
            Foundation = Template("foundation"),
            ServicesAndWebApp = Template("services"),
        };

        StackTemplate Template(string stack) =>
            new(File.ReadAllText(Path.Combine(output, $"acme-orders-{environment}-{stack}.template.json")));
    }
}
