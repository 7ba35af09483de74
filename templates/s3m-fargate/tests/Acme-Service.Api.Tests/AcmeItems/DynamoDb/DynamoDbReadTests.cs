using Acme_Service.Api.AcmeItems.DynamoDb;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace Acme_Service.Api.Tests.AcmeItems.DynamoDb;

/// <summary>Needs no database: a request says whether it wants what was written last. An emulator has nothing else to answer.</summary>
public sealed class DynamoDbReadTests : IDisposable
{
    private readonly List<AmazonWebServiceRequest> _sent = [];
    private readonly AmazonDynamoDBClient _client = new("someone", "secret", new AmazonDynamoDBConfig { ServiceURL = "http://127.0.0.1:1", MaxErrorRetry = 0 });

    public DynamoDbReadTests() => _client.BeforeRequestEvent += (_, request) => _sent.Add(((WebServiceRequestEventArgs)request).Request);

    [Fact]
    public async Task What_was_written_before_is_read_and_listed()
    {
        DynamoDbAcmeItemStore store = new(_client, "acme-items");

        await Assert.ThrowsAnyAsync<Exception>(() => store.FindAsync("owner", Guid.Empty, TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<Exception>(() => store.ListAsync("owner", limit: 10, after: null, TestContext.Current.CancellationToken));

        Assert.Equal([true, true], [Assert.IsType<GetItemRequest>(_sent[0]).ConsistentRead, Assert.IsType<QueryRequest>(_sent[1]).ConsistentRead]);
    }

    public void Dispose() => _client.Dispose();
}
