using System.Security.Cryptography;
using System.Text;
using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;

namespace Acme_Service.Infrastructure.Access;

/// <summary>The authorizer's code, published at synthesis and uploaded anew only when its sources have changed.</summary>
internal static class AuthorizerCode
{
    /// <summary>Relative to the solution.</summary>
    public const string Project = "src/Acme-Service.Authorizer";

    private static readonly string[] _sharedSources = ["src/Shared", "Directory.Build.props", "Directory.Packages.props", "global.json"];

    private static readonly string[] _buildFolders = ["bin", "obj"];

    public static Code From(string solutionRoot)
    {
        var project = Path.Combine(solutionRoot, Project);
        return Code.FromAsset(project, new Amazon.CDK.AWS.S3.Assets.AssetOptions
        {
            Exclude = _buildFolders,
            AssetHashType = AssetHashType.CUSTOM,
            AssetHash = HashOf(solutionRoot),
            Bundling = new BundlingOptions
            {
                // Never run: the local build either succeeds or fails the synthesis.
                Image = DockerImage.FromRegistry("none"),
                Local = new DotNetPublish(project),
            },
        });
    }

    private static string HashOf(string solutionRoot)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in _sharedSources.Prepend(Project).SelectMany(source => FilesIn(solutionRoot, source)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Combine(solutionRoot, file))));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Relative to the solution, with forward slashes, in the same order on every machine.</summary>
    private static IEnumerable<string> FilesIn(string solutionRoot, string source)
    {
        var path = Path.Combine(solutionRoot, source);
        if (!Directory.Exists(path))
        {
            return File.Exists(path) ? [source] : [];
        }

        return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(solutionRoot, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Intersect(_buildFolders).Any())
            .Order(StringComparer.Ordinal);
    }
}
