using System.Net.Http.Json;

namespace Acme_Service.Api.Tests.Hosting;

public sealed class ForwardedPrefixTests(ApiApplication application) : IClassFixture<ApiApplication>
{
    [Theory]
    [InlineData("/prod", "/prod")]
    [InlineData("/", "")]
    public async Task Behind_a_gateway_with_a_stage_the_location_includes_it(string forwarded, string prefix)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, ApiApplication.AcmeItems) { Content = JsonContent.Create(new { name = "bolt" }) };
        request.Headers.Add("X-Forwarded-Prefix", forwarded);

        using var created = await application.CreateCaller().SendAsync(request);

        Assert.StartsWith($"{prefix}{ApiApplication.AcmeItems}/", created.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }
}
