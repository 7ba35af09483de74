namespace TemplateGenerator.Testing;

/// <summary>A test project.</summary>
/// <param name="Project">Path of the project, relative to the repository.</param>
internal sealed record TestSuite(string Project)
{
    /// <summary>Also its assembly's name.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Project);

    /// <summary>Without which some of its tests skip.</summary>
    public IReadOnlyList<Requirement> Needs { get; init; } = [];

    /// <summary>Whether it installs the packed templates.</summary>
    public bool UsesPackage { get; init; }

    /// <summary>Where a release build puts it, relative to the repository.</summary>
    public string Assembly => $"artifacts/bin/{Name}/release/{Name}.dll";

    /// <summary>Where its last run left its results, relative to the repository.</summary>
    public string Results => $"artifacts/test-results/{Name}.trx";
}
