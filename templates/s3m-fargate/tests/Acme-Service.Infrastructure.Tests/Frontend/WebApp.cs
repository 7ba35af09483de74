namespace Acme_Service.Infrastructure.Tests;

/// <summary>Resources of the services stack that belong to the web app, which tests of the services leave out.</summary>
internal static class WebApp
{
    /// <summary>Paths of constructs within the stack, or how they begin.</summary>
    private static readonly string[] _constructs =
    [
#if (UseSpa)
        "Site/",
        "SiteContent/",
        "Custom::CDKBucketDeployment",
        "Custom::S3AutoDeleteObjects",
#elif (UsePublicAlb && UseContainer)
        "Web/",
        "PublicAlb/Targets/",
        "PublicAlb/SecondTargets/",
        "PublicAlb/Website/",
        "PublicAlb/Rollout/",
#else
        "Web/",
        "PublicAlb/",
#endif
    ];

    public static StackTemplate LeftOutOf(StackTemplate services) =>
        services.Without(path => _constructs.Any(construct => path.StartsWith(construct, StringComparison.Ordinal)));
}
