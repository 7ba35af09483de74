using Acme_Service.Api.Items.DynamoDb;

namespace Acme_Service.Api.Tests.Items;

/// <summary>Needs no database: a property that is forgotten here would be lost there.</summary>
public sealed class DynamoDbMappingTests
{
    [Fact]
    public void Every_property_of_an_item_is_kept()
    {
        var (first, second) = ItemSamples.WithEveryPropertySet("owner");

        Assert.Equal(first, ItemAttributes.ToItem(ItemAttributes.From(first)));
        Assert.Equal(second, ItemAttributes.ToItem(ItemAttributes.From(second)));
    }
}
