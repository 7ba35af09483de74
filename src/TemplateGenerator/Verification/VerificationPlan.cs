using TemplateGenerator.Catalog;
using TemplateGenerator.Processes;

namespace TemplateGenerator.Verification;

/// <summary>What to verify, and with what.</summary>
internal sealed record VerificationPlan
{
    /// <summary>Folder of the solution template.</summary>
    public required string TemplateFolder { get; init; }

    public required string ShortName { get; init; }

    public required IReadOnlyList<Combination> Combinations { get; init; }

    /// <summary>Text that must be nowhere in a rendered solution.</summary>
    public required IReadOnlyCollection<string> Tokens { get; init; }

    /// <summary>Empty folder outside any repository, which receives the rendered solutions.</summary>
    public required string Workspace { get; init; }

    /// <summary>The programs that read templates; null leaves out what they do.</summary>
    public NodeTools? Tools { get; init; }

    /// <summary>Whether the cloud assemblies stay in the workspace.</summary>
    public bool KeepsAssemblies { get; init; }

    /// <summary>How many things are done at a time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}
