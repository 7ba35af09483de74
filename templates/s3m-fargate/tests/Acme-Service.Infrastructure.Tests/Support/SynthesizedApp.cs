namespace Acme_Service.Infrastructure.Tests;

/// <summary>The templates of one environment.</summary>
public sealed record SynthesizedApp
{
    /// <summary>The cloud assembly.</summary>
    public required string Folder { get; init; }

    public required StackTemplate Foundation { get; init; }

#if (UseSpa || UseContainer)
    /// <summary>The stack of the services and of the web app.</summary>
    public required StackTemplate ServicesAndWebApp { get; init; }

    /// <summary>The same without what is there for the web app alone.</summary>
    public StackTemplate Services => field ??= WebApp.LeftOutOf(ServicesAndWebApp);
#else
    public required StackTemplate Services { get; init; }
#endif

    /// <summary>Every template as it is deployed.</summary>
#if (UseSpa || UseContainer)
    public IEnumerable<StackTemplate> Stacks => [Foundation, ServicesAndWebApp];
#else
    public IEnumerable<StackTemplate> Stacks => [Foundation, Services];
#endif

    internal static SynthesizedApp From(string solutionRoot, string environment, string output)
    {
        InfrastructureApp.Synthesize(environment, solutionRoot, output, bundle: false);
        return new SynthesizedApp
        {
            Folder = output,
            Foundation = Template("foundation"),
#if (UseSpa || UseContainer)
            ServicesAndWebApp = Template("services"),
#else
            Services = Template("services"),
#endif
        };

        StackTemplate Template(string stack) =>
            new(File.ReadAllText(Path.Combine(output, $"acme-service-{environment}-{stack}.template.json")));
    }
}
