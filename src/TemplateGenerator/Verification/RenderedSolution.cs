namespace TemplateGenerator.Verification;

/// <summary>A combination of choices, written to disk by the template engine.</summary>
/// <param name="Combination">Id of the combination, as <c>list</c> prints it.</param>
/// <param name="Name">What was passed as <c>-n</c>.</param>
/// <param name="Folder">Root of the solution.</param>
internal sealed record RenderedSolution(string Combination, string Name, string Folder)
{
    private static readonly string[] _buildOutput = ["bin", "obj", "cdk.out", "node_modules", "TestResults", "packages.lock.json"];

    /// <summary>Every file the template wrote, relative to <see cref="Folder"/> with <c>/</c>, in ordinal order.</summary>
    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(_buildOutput.Contains))
            .Order(StringComparer.Ordinal)];

    /// <summary>Every project, relative to <see cref="Folder"/> with <c>/</c>.</summary>
    public IEnumerable<string> Projects() => Files().Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

    public string PathOf(string relativePath) => Path.Combine(Folder, relativePath);
}
