using Acme.Orders.Authorizer.Configuration;
using Acme.Orders.Authorizer.Policy;

namespace Acme.Orders.Authorizer.Tests.Policy;

public sealed class PolicyFileTests
{
    [Fact]
    public void The_delivered_policy_is_valid() => Assert.NotNull(RoutePolicyFile.Parse(File.ReadAllText(RoutePolicyFile.Name)));

    [Theory]
    [InlineData("", "Expected is { \"routes\"")]
    [InlineData("{}", "Expected is { \"routes\"")]
    [InlineData("""{"routes":[]}""", "There is no route")]
    [InlineData("null", "There is no route")]
    [InlineData("""{"routes":[null]}""", "or null for one")]
    [InlineData("""{"routes":[{"methods":[null],"path":"/api","roles":["*"]}]}""", "its methods are []")]
    [InlineData("""{"routes":[{"methods":["GET"],"path":"/api","roles":[null]}]}""", "the role '' is not")]
    [InlineData("""{"routes":[],"routes":[]}""", "Expected is { \"routes\"")]
    [InlineData("""{"routes":[],"default":"allow"}""", "Expected is { \"routes\"")]
    [InlineData("""{"routes":[{"path":"/api","roles":["*"]}]}""", "methods")]
    [InlineData("""{"routes":[{"methods":["GET"],"path":"/api","roles":null}]}""", "roles")]
    [InlineData("""{"routes":[{"methods":["GET"],"path":"/api","roles":["*"],"role":"admin"}]}""", "role")]
    public void A_policy_of_another_shape_is_refused(string json, string sentence) => AssertRefused(json, sentence);

    [Theory]
    [InlineData("GET, POST", "\"/api\"", "\"*\"", "Route 1 (/api): its methods are [GET, POST]. Name some of GET, HEAD,")]
    [InlineData("get", "\"/api\"", "\"*\"", "its methods are [get]")]
    [InlineData("OPTIONS", "\"/api\"", "\"*\"", "its methods are [OPTIONS]")]
    [InlineData("*", "\"/api\"", "\"*\"", "its methods are [*]")]
    [InlineData("GET", "\"api\"", "\"*\"", "a path starts with a slash")]
    [InlineData("GET", "\"/api/\"", "\"*\"", "a path starts with a slash")]
    [InlineData("GET", "\"/a//b\"", "\"*\"", "a path starts with a slash")]
    [InlineData("GET", "\"/a/../b\"", "\"*\"", "a path starts with a slash")]
    [InlineData("GET", "\"/**/b\"", "\"*\"", "a path starts with a slash")]
    [InlineData("GET", "\"/a*\"", "\"*\"", "a path starts with a slash")]
    [InlineData("GET", "\"/a?\"", "\"*\"", "a path starts with a slash")]
    [InlineData("GET", "\"/a/{id}\"", "\"*\"", "a path starts with a slash")]
    [InlineData("GET", "\"/a/%62\"", "\"*\"", "a path starts with a slash")]
    [InlineData("GET", "\"/\u00e9\"", "\"*\"", "a path starts with a slash")]
    [InlineData("GET", "\"/api\"", "", "it names no role. Write \"*\"")]
    [InlineData("GET", "\"/api\"", "\"a b\"", "the role 'a b' is not 1 to 64 letters")]
    public void A_wrong_route_is_refused(string method, string path, string role, string sentence) =>
        AssertRefused($$"""{"routes":[{"methods":["{{method}}"],"path":{{path}},"roles":[{{role}}]}]}""", sentence);

    [Fact]
    public void All_problems_are_refused_together()
    {
        var problems = AssertRefused(
            """{"routes":[{"methods":[],"path":"/a","roles":["*"]},{"methods":["GET"],"path":"b","roles":[]}]}""", "Route 1");

        Assert.Equal(3, problems.Count);
    }

    [Theory]
    [InlineData("/**", "*", "/admin/**", "admin")]
    [InlineData("/api/**", "*", "/api/admin", "admin")]
    [InlineData("/api/**", "reader\",\"admin", "/api/*/x", "admin")]
    [InlineData("/api", "*", "/api", "*")]
    public void A_route_that_looks_like_a_restriction_is_refused(string wide, string wideRoles, string narrow, string narrowRoles) =>
        AssertRefused(
            $$"""
            {"routes":[{"methods":["GET","HEAD"],"path":"{{wide}}","roles":["{{wideRoles}}"]},
                       {"methods":["GET"],"path":"{{narrow}}","roles":["{{narrowRoles}}"]}]}
            """,
            $"has no effect: {wide} admits these callers anyway");

    [Fact]
    public void A_policy_that_would_be_too_large_is_refused()
    {
        var routes = Enumerable.Range(0, 100).Select(number => $$"""{"methods":["GET"],"path":"/api/{{number}}","roles":["*"]}""");

        AssertRefused($$"""{"routes":[{{string.Join(',', routes)}}]}""", "at most 8192 are safe");
    }

    /// <summary>A policy also holds what is denied to everybody.</summary>
    [Theory]
    [InlineData(45, true)]
    [InlineData(46, false)]
    public void The_number_of_routes_is_limited(int count, bool accepted)
    {
        var routes = Enumerable.Range(10, count).Select(number => $$"""{"methods":["GET"],"path":"/{{number}}","roles":["*"]}""");
        var json = $$"""{"routes":[{{string.Join(',', routes)}}]}""";

        Assert.Equal(accepted, Record.Exception(() => RoutePolicyFile.Parse(json)) is null);
    }

    private static IReadOnlyList<string> AssertRefused(string json, string sentence)
    {
        var refusal = Assert.Throws<ConfigurationException>(() => RoutePolicyFile.Parse(json));
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
        return refusal.Problems;
    }
}
