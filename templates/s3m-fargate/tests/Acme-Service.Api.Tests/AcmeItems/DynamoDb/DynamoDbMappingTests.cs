using Acme_Service.Api.AcmeItems.DynamoDb;

namespace Acme_Service.Api.Tests.AcmeItems.DynamoDb;

/// <summary>Needs no database: a property that is forgotten here would be lost there.</summary>
public sealed class DynamoDbMappingTests
{
    [Fact]
    public void Every_property_of_an_acme_item_is_kept()
    {
        var (first, second) = AcmeItemSamples.WithEveryPropertySet("owner");

        Assert.Equal(first, AcmeItemAttributes.ToAcmeItem(AcmeItemAttributes.From(first)));
        Assert.Equal(second, AcmeItemAttributes.ToAcmeItem(AcmeItemAttributes.From(second)));
    }
}
