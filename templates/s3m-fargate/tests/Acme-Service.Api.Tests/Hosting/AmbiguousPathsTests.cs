using System.Net;
using Acme_Service.Api.Health;

namespace Acme_Service.Api.Tests.Hosting;

public sealed class AmbiguousPathsTests(LoopbackApi api) : IClassFixture<LoopbackApi>
{
    [Theory]
    [InlineData("/nothing/../health/live")]
    [InlineData("/health/./live")]
    [InlineData("/health/live/nothing/..")]
    [InlineData("/health/live/.")]
    [InlineData("//health/live")]
    [InlineData("/health//live")]
    [InlineData("/health/live//")]
    [InlineData("/health\\live")]
    [InlineData("/health/live#nothing")]
    [InlineData("/nothing/%2e%2e/health/live")]
    [InlineData("/nothing/.%2E/health/live")]
    [InlineData("/health%2flive")]
    [InlineData("/health%2Flive")]
    [InlineData("/health%5clive")]
    [InlineData("/health%5Clive")]
    [InlineData("/health/live%3fnothing=1")]
    [InlineData("/health/live%3F")]
    [InlineData("/nothing/x%3f/../../health/live")]
    [InlineData("/health/live%23")]
    [InlineData("/nothing/%252e%252e/health/live")]
    [InlineData("/health/live%25")]
    [InlineData("/nothing//here")]
    [InlineData(ApiApplication.AcmeItems + "/..")]
    [InlineData(ApiApplication.AcmeItems + "/%2e%2e")]
    [InlineData(ApiApplication.AcmeItems + "//")]
    [InlineData("http://localhost/nothing/../health/live")]
    [InlineData("http://localhost//health/live")]
    [InlineData("http://localhost/nothing/%2e%2e/health/live")]
    public async Task A_path_that_can_be_read_in_two_ways_is_a_bad_request_that_says_what_to_leave_out(string target)
    {
        using var response = await api.GetAsync(target);

        var problem = await ProblemAssert.IsProblemAsync(response, HttpStatusCode.BadRequest);
        Assert.Contains("dot segment", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ApiApplication.AcmeItems)]
    [InlineData(ApiApplication.AcmeItems + "/")]
    [InlineData(ApiApplication.AcmeItems + "?limit=1&next=/a//b/../c%2e%25")]
    [InlineData(HealthRegistration.LivePath)]
    [InlineData("/health/l%69ve")]
    [InlineData("http://localhost/health/live")]
    [InlineData("http://localhost/health/live?next=/a//b/../c%2e%25")]
    public async Task Another_path_is_served(string target)
    {
        using var response = await api.GetAsync(target);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/nothing/a..b/.well-known/c.json")]
    [InlineData("/nothing/a%20b;c=d,e")]
    [InlineData("http://localhost/nothing/a..b")]
    public async Task A_dot_within_a_segment_and_other_encoded_characters_are_left_to_routing(string target)
    {
        using var response = await api.GetAsync(target);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_refused_path_is_logged_without_the_route_it_might_mean()
    {
        using LoopbackApi api = new();
        using var response = await api.GetAsync("/nothing/.." + ApiApplication.AcmeItems);

        Assert.Contains(api.Log.Lines, line => line.Contains("GET (no route) answered 400", StringComparison.Ordinal));
    }
}
