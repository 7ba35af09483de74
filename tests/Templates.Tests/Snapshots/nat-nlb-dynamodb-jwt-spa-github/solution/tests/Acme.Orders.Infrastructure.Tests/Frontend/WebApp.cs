namespace Acme.Orders.Infrastructure.Tests;

/// <summary>Resources of the services stack that belong to the web app, which tests of the services leave out.</summary>
internal static class WebApp
{
    /// <summary>Paths of constructs within the stack, or how they begin.</summary>
    private static readonly string[] _constructs =
    [
        "Site/",
        "SiteContent/",
        "Custom::CDKBucketDeployment",
        "Custom::S3AutoDeleteObjects",
    ];

    public static StackTemplate LeftOutOf(StackTemplate services) =>
        services.Without(path => _constructs.Any(construct => path.StartsWith(construct, StringComparison.Ordinal)));
}
