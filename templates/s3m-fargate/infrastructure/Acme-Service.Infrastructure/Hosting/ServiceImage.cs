using Acme_Service.Infrastructure.Microservices;
using Acme_Service.Infrastructure.Settings;
using Amazon.CDK;
using Amazon.CDK.AWS.Ecr.Assets;
using Constructs;

namespace Acme_Service.Infrastructure.Hosting;

internal sealed record ServiceImageProps
{
    public required ServiceDefinition Definition { get; init; }

    /// <summary>Folders of what is deployed by itself; this service's own may be among them.</summary>
    public required IReadOnlyList<string> DeployedFolders { get; init; }

    public required string SolutionRoot { get; init; }

    public required ProcessorArchitecture Architecture { get; init; }
}

/// <summary>The image of one service, built by the CDK command line when it deploys.</summary>
internal sealed class ServiceImage : Construct
{
    /// <summary>What a build may need beside src/. A change of anything else must not look like a new image.</summary>
    private static readonly string[] _buildFiles =
        ["Directory.*", "global.json", "nuget.config", "NuGet.Config", "NuGet.config", ".editorconfig", ".globalconfig"];

    /// <summary>What a build on this machine leaves, with which every build would look like a new image.</summary>
    private static readonly string[] _buildOutput = ["**/bin", "**/obj", "**/node_modules", "**/dist", "**/TestResults"];

    public ServiceImage(Construct scope, string id, ServiceImageProps props)
        : base(scope, id)
    {
        var others = props.DeployedFolders.Where(folder => folder != props.Definition.Folder);
        Asset = new DockerImageAsset(this, "Image", new DockerImageAssetProps
        {
            Directory = props.SolutionRoot,
            File = $"{props.Definition.Folder}/Dockerfile",
            Platform = props.Architecture == ProcessorArchitecture.Arm64 ? Platform_.LINUX_ARM64 : Platform_.LINUX_AMD64,
            IgnoreMode = IgnoreMode.DOCKER,

            // CDK puts the patterns of .dockerignore before these, so "!src" brings back what they leave out.
            Exclude = ["*", "!src", .. _buildFiles.Select(file => "!" + file), .. others, .. _buildOutput],
        });
    }

    public DockerImageAsset Asset { get; }
}
