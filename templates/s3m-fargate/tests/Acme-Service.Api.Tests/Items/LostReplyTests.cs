using System.Net;
using System.Net.Http.Json;
using Acme_Service.Api.Items;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acme_Service.Api.Tests.Items;

/// <summary>A store may make a change, lose the reply to it, and say on the second attempt that there is nothing to change.</summary>
public sealed class LostReplyTests : IDisposable
{
    private readonly ApiApplication _application = new() { Store = new ForgetfulStore() };

    [Fact]
    public async Task A_replacement_that_was_made_is_a_success()
    {
        using var caller = _application.CreateCaller();
        var item = await ApiApplication.CreateItemAsync(caller);
        using HttpRequestMessage request = new(HttpMethod.Put, item) { Content = JsonContent.Create(new { name = "nut" }) };
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
        using HttpRequestMessage request = new(HttpMethod.Delete, await ApiApplication.CreateItemAsync(caller));
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);

        using var response = await caller.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    public void Dispose() => _application.Dispose();

    private sealed class ForgetfulStore : IItemStore
    {
        private readonly InMemoryItemStore _items = new(NullLogger<InMemoryItemStore>.Instance);

        public Task<Item?> FindAsync(string ownerId, Guid id, CancellationToken cancellationToken) =>
            _items.FindAsync(ownerId, id, cancellationToken);

        public Task<ItemPage> ListAsync(string ownerId, int limit, Guid? after, CancellationToken cancellationToken) =>
            _items.ListAsync(ownerId, limit, after, cancellationToken);

        public Task AddAsync(Item item, CancellationToken cancellationToken) => _items.AddAsync(item, cancellationToken);

        public Task<Creation> AddOnceAsync(Item item, Creation creation, CancellationToken cancellationToken) =>
            _items.AddOnceAsync(item, creation, cancellationToken);

        public async Task<bool> TryReplaceAsync(Item item, int expectedVersion, CancellationToken cancellationToken)
        {
            await _items.TryReplaceAsync(item, expectedVersion, cancellationToken);
            return false;
        }

        public async Task<bool> TryDeleteAsync(string ownerId, Guid id, int expectedVersion, CancellationToken cancellationToken)
        {
            await _items.TryDeleteAsync(ownerId, id, expectedVersion, cancellationToken);
            return false;
        }
    }
}
