using Amazon.CDK;
using Amazon.CDK.AWS.S3.Deployment;

namespace Acme_Service.Infrastructure.Frontend;

/// <summary>The web app as browsers get it, built at synthesis and uploaded anew only when its sources have changed.</summary>
internal static class WebCode
{
    /// <summary>Relative to the solution.</summary>
    public const string Project = "src/Acme-Service.Web";

    private static readonly string[] _buildFolders = ["node_modules", "dist"];

    public static ISource From(string solutionRoot)
    {
        var project = Path.Combine(solutionRoot, Project);
        return Source.Asset(project, new Amazon.CDK.AWS.S3.Assets.AssetOptions
        {
            Exclude = _buildFolders,
            AssetHashType = AssetHashType.CUSTOM,
            AssetHash = SourceHash.Of(solutionRoot, [Project], _buildFolders),
            Bundling = new BundlingOptions
            {
                // Never run: the local build either succeeds or fails the synthesis.
                Image = DockerImage.FromRegistry("none"),
                Local = new NpmBuild(project),
            },
        });
    }
}
