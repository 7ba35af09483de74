using System.Security.Cryptography;
using System.Text;

namespace Acme_Service.Infrastructure;

/// <summary>Identifies code by its sources, so that it is uploaded anew only when one of them has changed.</summary>
internal static class SourceHash
{
    /// <param name="solutionRoot">Folder that holds cdk.json.</param>
    /// <param name="sources">Folders and files, relative to the solution; one that does not exist counts as empty.</param>
    /// <param name="buildFolders">Names of folders that a build writes.</param>
    public static string Of(string solutionRoot, IEnumerable<string> sources, string[] buildFolders)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in sources.SelectMany(source => FilesIn(solutionRoot, source, buildFolders)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Combine(solutionRoot, file))));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Relative to the solution, with forward slashes, in the same order on every machine.</summary>
    private static IEnumerable<string> FilesIn(string solutionRoot, string source, string[] buildFolders)
    {
        var path = Path.Combine(solutionRoot, source);
        if (!Directory.Exists(path))
        {
            return File.Exists(path) ? [source] : [];
        }

        return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(solutionRoot, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Intersect(buildFolders).Any())
            .Order(StringComparer.Ordinal);
    }
}
