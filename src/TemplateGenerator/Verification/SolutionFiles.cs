using System.Security.Cryptography;
using System.Text;

namespace TemplateGenerator.Verification;

/// <summary>A rendered solution with the contents of its files, read once.</summary>
internal sealed class SolutionFiles
{
    private SolutionFiles(RenderedSolution solution, SortedDictionary<string, FileContent> contents)
    {
        Solution = solution;
        Contents = contents;
        Projects = [.. contents.Keys.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))];
    }

    public RenderedSolution Solution { get; }

    /// <summary>Path relative to the solution's folder, with <c>/</c> → content, in ordinal order.</summary>
    public IReadOnlyDictionary<string, FileContent> Contents { get; }

    /// <summary>Every project, relative to the solution's folder.</summary>
    public IReadOnlyList<string> Projects { get; }

    public static SolutionFiles Read(RenderedSolution solution, FileContents contents) =>
        new(solution, new(solution.Files().ToDictionary(file => file, file => contents.Add(File.ReadAllBytes(solution.PathOf(file)))), StringComparer.Ordinal));

    /// <summary>A hash over the paths and contents of some of the files.</summary>
    public string HashOf(IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file}\0{Contents[file].Hash}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
