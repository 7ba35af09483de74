using System.Net;
using System.Net.Http.Json;
using Acme_Service.Api.AcmeItems;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acme_Service.Api.Tests.AcmeItems;

/// <summary>A store may make a change, lose the reply to it, and say on the second attempt that there is nothing to change.</summary>
public sealed class LostReplyTests : IDisposable
{
    private readonly ApiApplication _application = new() { Store = new ForgetfulStore() };

    [Fact]
    public async Task A_replacement_that_was_made_is_a_success()
    {
        using var caller = _application.CreateCaller();
        var acmeItem = await ApiApplication.CreateAcmeItemAsync(caller);
        using HttpRequestMessage request = new(HttpMethod.Put, acmeItem) { Content = JsonContent.Create(new { name = "nut" }) };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");

        using var response = await caller.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, "\"2\""), (response.StatusCode, response.Headers.ETag?.Tag));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("\"1\"")]
    public async Task A_deletion_that_was_made_is_a_success(string? ifMatch)
    {
        using var caller = _application.CreateCaller();
        using HttpRequestMessage request = new(HttpMethod.Delete, await ApiApplication.CreateAcmeItemAsync(caller));
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);

        using var response = await caller.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    public void Dispose() => _application.Dispose();

    private sealed class ForgetfulStore : IAcmeItemStore
    {
        private readonly InMemoryAcmeItemStore _acmeItems = new(NullLogger<InMemoryAcmeItemStore>.Instance);

        public Task<AcmeItem?> FindAsync(string ownerId, Guid id, CancellationToken cancellationToken) =>
            _acmeItems.FindAsync(ownerId, id, cancellationToken);

        public Task<AcmeItemPage> ListAsync(string ownerId, int limit, Guid? after, CancellationToken cancellationToken) =>
            _acmeItems.ListAsync(ownerId, limit, after, cancellationToken);

        public Task AddAsync(AcmeItem acmeItem, CancellationToken cancellationToken) => _acmeItems.AddAsync(acmeItem, cancellationToken);

        public Task<Creation> AddOnceAsync(AcmeItem acmeItem, Creation creation, CancellationToken cancellationToken) =>
            _acmeItems.AddOnceAsync(acmeItem, creation, cancellationToken);

        public async Task<bool> TryReplaceAsync(AcmeItem acmeItem, int expectedVersion, CancellationToken cancellationToken)
        {
            await _acmeItems.TryReplaceAsync(acmeItem, expectedVersion, cancellationToken);
            return false;
        }

        public async Task<bool> TryDeleteAsync(string ownerId, Guid id, int expectedVersion, CancellationToken cancellationToken)
        {
            await _acmeItems.TryDeleteAsync(ownerId, id, expectedVersion, cancellationToken);
            return false;
        }
    }
}
