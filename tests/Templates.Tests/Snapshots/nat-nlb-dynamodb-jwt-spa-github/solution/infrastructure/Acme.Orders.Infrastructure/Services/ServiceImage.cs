using Acme.Orders.Infrastructure.Access;
using Acme.Orders.Infrastructure.Frontend;
using Amazon.CDK;
using Amazon.CDK.AWS.Ecr.Assets;
using Constructs;

namespace Acme.Orders.Infrastructure.Services;

internal sealed record ServiceImageProps
{
    public required Deployment Deployment { get; init; }

    /// <summary>Folders in src/ that the image is made of, besides those that several services share. The first has the Dockerfile.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    public required ProcessorArchitecture Architecture { get; init; }
}

/// <summary>The image of one service, built by the CDK command line when it deploys.</summary>
internal sealed class ServiceImage : Construct
{
    /// <summary>Files that a build may need besides src/. A change of anything else must not look like a new image.</summary>
    private static readonly string[] _buildFiles =
        ["Directory.*", "global.json", "nuget.config", "NuGet.Config", "NuGet.config", ".editorconfig", ".globalconfig"];

    /// <summary>Output of builds on this machine, with which every build would look like a new image.</summary>
    private static readonly string[] _buildOutput = ["**/bin", "**/obj", "**/node_modules", "**/dist", "**/TestResults"];

    public ServiceImage(Construct scope, string id, ServiceImageProps props)
        : base(scope, id)
    {
        Asset = new DockerImageAsset(this, "Image", new DockerImageAssetProps
        {
            Directory = props.Deployment.SolutionRoot,
            File = $"{props.Folders[0]}/Dockerfile",
            Platform = props.Architecture == ProcessorArchitecture.Arm64 ? Platform_.LINUX_ARM64 : Platform_.LINUX_AMD64,
            IgnoreMode = IgnoreMode.DOCKER,

            // CDK puts the patterns of .dockerignore before these, so "!src" brings back what they leave out.
            Exclude =
            [
                "*", "!src", .. _buildFiles.Select(file => "!" + file),
                .. DeployedFolders(props.Deployment).Except(props.Folders),
                .. _buildOutput,
            ],
        });
    }

    public DockerImageAsset Asset { get; }

    /// <summary>Folders of everything that is deployed by itself.</summary>
    private static IEnumerable<string> DeployedFolders(Deployment deployment) =>
        deployment.Services.Select(service => service.Folder)
            .Append(AuthorizerCode.Project)
            .Append(WebCode.Project)
            .Distinct();
}
