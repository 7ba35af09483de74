using Acme_Service.Authorizer.Policy;

namespace Acme_Service.Authorizer.Tests.Policy;

public sealed class RouteMatchingTests
{
    [Theory]
    [InlineData("/**", "/", true)]
    [InlineData("/**", "/a/b", true)]
    [InlineData("/", "/", true)]
    [InlineData("/", "/a", false)]
    [InlineData("/api", "/api", true)]
    [InlineData("/api", "/api/", false)]
    [InlineData("/api", "/API", false)]
    [InlineData("/api", "/api2", false)]
    [InlineData("/api/**", "/api", true)]
    [InlineData("/api/**", "/api/a/b", true)]
    [InlineData("/api/**", "/apis", false)]
    [InlineData("/api/**", "/other/api/a", false)]
    [InlineData("/api/*/approve", "/api/7/approve", true)]
    [InlineData("/api/*/approve", "/api/7/8/approve", true)]
    [InlineData("/api/*/approve", "/api/7/approve/8", false)]
    [InlineData("/api/*", "/api/7", true)]
    [InlineData("/api/*", "/api", false)]
    [InlineData("/api/a.b", "/api/aXb", false)]
    public void A_star_stands_for_any_characters(string route, string path, bool covered)
    {
        var get = new Route(["GET"], route, ["*"]);

        Assert.Equal(covered, get.Covers("GET", path));
        Assert.Equal(covered, get.Patterns.Any(pattern => Matches(pattern, path)));
        Assert.False(get.Covers("POST", path));
    }

    [Theory]
    [InlineData("*", "", true)]
    [InlineData("admin", "", false)]
    [InlineData("admin", "reader", false)]
    [InlineData("admin", "reader,admin", true)]
    [InlineData("admin", "Admin", false)]
    public void A_route_takes_any_of_its_roles(string wanted, string had, bool admitted) =>
        Assert.Equal(admitted, new Route(["GET"], "/", [wanted]).Admits(had.Split(',')));

    /// <summary>The rule by itself: a star is any run of characters, all else is literal.</summary>
    private static bool Matches(string pattern, string text) => pattern switch
    {
        "" => text.Length == 0,
        ['*', ..] => Enumerable.Range(0, text.Length + 1).Any(skip => Matches(pattern[1..], text[skip..])),
        _ => text.Length > 0 && text[0] == pattern[0] && Matches(pattern[1..], text[1..]),
    };
}
