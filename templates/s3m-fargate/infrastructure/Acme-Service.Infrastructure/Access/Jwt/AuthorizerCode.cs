using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;

namespace Acme_Service.Infrastructure.Access;

/// <summary>The authorizer's code, published at synthesis and uploaded anew only when its sources have changed.</summary>
internal static class AuthorizerCode
{
    /// <summary>Relative to the solution.</summary>
    public const string Project = "src/Acme-Service.Authorizer";

    private static readonly string[] _sources =
        [Project, "src/Shared", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json"];

    private static readonly string[] _buildFolders = ["bin", "obj"];

    public static Code From(string solutionRoot)
    {
        var project = Path.Combine(solutionRoot, Project);
        return Code.FromAsset(project, new Amazon.CDK.AWS.S3.Assets.AssetOptions
        {
            Exclude = _buildFolders,
            AssetHashType = AssetHashType.CUSTOM,
            AssetHash = SourceHash.Of(solutionRoot, _sources, _buildFolders),
            Bundling = new BundlingOptions
            {
                // Never run: the local build either succeeds or fails the synthesis.
                Image = DockerImage.FromRegistry("none"),
                Local = new DotNetPublish(project),
            },
        });
    }
}
