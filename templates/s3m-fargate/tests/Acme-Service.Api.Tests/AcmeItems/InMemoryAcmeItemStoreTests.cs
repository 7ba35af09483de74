using Acme_Service.Api.AcmeItems;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acme_Service.Api.Tests.AcmeItems;

public sealed class InMemoryAcmeItemStoreTests : AcmeItemStoreContract
{
    private protected override Task<IAcmeItemStore> OpenAsync() =>
        Task.FromResult<IAcmeItemStore>(new InMemoryAcmeItemStore(NullLogger<InMemoryAcmeItemStore>.Instance));
}
