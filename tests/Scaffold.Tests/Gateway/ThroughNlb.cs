using System.Diagnostics;
using System.Net;

namespace Scaffold.Tests.Gateway;

/// <summary>REST API, VPC link, network load balancer.</summary>
public sealed class ThroughNlb(NlbDeployment deployment) : ThroughRestApi(deployment), IClassFixture<NlbDeployment>
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(45);

    /// <summary>An authorizer asks its issuer again for a key that is new to it, though not twice in half a minute.</summary>
    [Fact]
    public async Task TokensOfANewKeyAreAcceptedWithoutRestart()
    {
        Assert.Equal(HttpStatusCode.OK, await Client.StatusAsync(HttpMethod.Get, "api/items", Client.Token()));
        var newKey = "Bearer " + deployment.Issuer.Rotate().Sign(deployment.Issuer.Claims(GatewayClient.Somebody()));

        var (status, watch) = (HttpStatusCode.Unauthorized, Stopwatch.StartNew());
        while (status == HttpStatusCode.Unauthorized && watch.Elapsed < _patience)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            status = await Client.StatusAsync(HttpMethod.Get, "api/items", newKey);
        }

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(HttpStatusCode.OK, await Client.StatusAsync(HttpMethod.Get, "api/items", Client.Token()));
    }
}
