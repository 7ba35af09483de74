namespace TemplateGenerator.Verification;

/// <summary>A project of a rendered solution.</summary>
/// <param name="Path">Relative to the solution's folder, with <c>/</c>.</param>
internal sealed record ProjectOf(RenderedSolution Solution, string Path)
{
    /// <summary>Project name without extension, which is also its assembly's name.</summary>
    public string AssemblyName => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    public bool IsInfrastructure => Path.StartsWith("infrastructure/", StringComparison.Ordinal);

    public string FullPath => Solution.PathOf(Path);

    /// <summary>Where a default build puts its assembly.</summary>
    public string Assembly =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(FullPath)!, "bin", "Debug", "net10.0", AssemblyName + ".dll");
}
