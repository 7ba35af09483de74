using System.Net.Http.Json;

namespace Acme_Service.Api.Tests.Hosting;

public sealed class UntrustedPrefixTests(ApiApplication application) : IClassFixture<ApiApplication>
{
    [Fact]
    public async Task A_prefix_that_no_gateway_writes_is_a_client_s_and_changes_nothing()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, ApiApplication.AcmeItems) { Content = JsonContent.Create(new { name = "bolt" }) };
        request.Headers.Add("X-Forwarded-Prefix", "/prod");

        using var created = await application.CreateCaller().SendAsync(request);

        Assert.StartsWith($"{ApiApplication.AcmeItems}/", created.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }
}
