using Acme_Service.Api.Items;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acme_Service.Api.Tests.Items;

public sealed class InMemoryItemStoreTests : ItemStoreContract
{
    [Fact]
    public Task Newer_items_come_first() => ListsNewestFirstAsync();

    private protected override Task<IItemStore> OpenAsync() =>
        Task.FromResult<IItemStore>(new InMemoryItemStore(NullLogger<InMemoryItemStore>.Instance));
}
