using Acme_Service.Api.Items;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acme_Service.Api.Tests.Items;

public sealed class InMemoryItemStoreTests : ItemStoreContract
{
    private protected override Task<IItemStore> OpenAsync() =>
        Task.FromResult<IItemStore>(new InMemoryItemStore(NullLogger<InMemoryItemStore>.Instance));
}
