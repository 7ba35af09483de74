namespace Acme.Orders.Infrastructure.Tests;

/// <summary>What stands in the services stack for the web app alone, so that the other tests can look at the services alone.</summary>
internal static class WebApp
{
    /// <summary>Paths of constructs within the stack, or how they begin.</summary>
    private static readonly string[] _constructs =
    [
        "Web/",
        "PublicAlb/",
    ];

    public static StackTemplate LeftOutOf(StackTemplate services) =>
        services.Without(path => _constructs.Any(construct => path.StartsWith(construct, StringComparison.Ordinal)));
}
