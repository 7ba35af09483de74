using TemplateGenerator.Catalog;
using TemplateGenerator.NewerCdk;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Verification;

/// <summary>Combinations to verify, and the options of the run.</summary>
internal sealed record VerificationPlan
{
    public required IReadOnlyList<Subject> Subjects { get; init; }

    /// <summary>Whose costs the bills of the subjects are.</summary>
    public required TemplateCatalog Catalog { get; init; }

    public required string ShortName { get; init; }

    /// <summary>Text that must be nowhere in a rendered solution.</summary>
    public required IReadOnlyCollection<string> Tokens { get; init; }

    /// <summary>Empty folder outside any repository, which receives the rendered solutions.</summary>
    public required string Workspace { get; init; }

    /// <summary>The programs that read templates; null leaves out what they do.</summary>
    public NodeTools? Tools { get; init; }

    /// <summary>
    /// Ids of the subjects that are also synthesized under <c>compliance: strict</c>. What that makes depends on single choices and pairs of
    /// them, so a sample that has every pair shows all of it.
    /// </summary>
    public IReadOnlySet<string> Strict { get; init; } = new HashSet<string>();

    /// <summary>A version of the CDK to compile and synthesize with in place of the one that solutions name; null for that one.</summary>
    public CdkVersion? Cdk { get; init; }

    /// <summary>Whether the cloud assemblies stay in the workspace.</summary>
    public bool KeepsAssemblies { get; init; }

    /// <summary>How many things are done at a time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}

/// <summary>One solution to render and prove.</summary>
/// <param name="Id">Names it in problems, and its folder; the combination's own id unless the template was changed.</param>
/// <param name="TemplateFolder">Folder of the solution template.</param>
internal sealed record Subject(string Id, Combination Combination, string TemplateFolder)
{
    public static IReadOnlyList<Subject> Of(IEnumerable<Combination> combinations, string templateFolder) =>
        [.. combinations.Select(combination => new Subject(combination.Id, combination, templateFolder))];
}
