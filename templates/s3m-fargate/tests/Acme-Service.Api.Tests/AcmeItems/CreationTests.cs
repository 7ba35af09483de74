using System.Text.Json;
using Acme_Service.Api.AcmeItems;

namespace Acme_Service.Api.Tests.AcmeItems;

public sealed class CreationTests
{
    /// <summary>SHA-256 of <c>{"name":"bolt","quantity":3}</c>, which stays what it is when a request gets another optional member.</summary>
    private const string BodyHash = "3feafc75511032ce37a6ba5ab7e5593fd5d316e422e738fc661ef50b8d74ae75";

    [Theory]
    [InlineData("""{ "name": "bolt", "quantity": 3 }""")]
    [InlineData("""{ "quantity": 3, "description": null, "name": "bolt" }""")]
    public void Members_that_are_not_set_do_not_count(string body) => Assert.Equal(BodyHash, HashOf(body));

    [Theory]
    [InlineData("""{ "name": "bolt", "quantity": 4 }""")]
    [InlineData("""{ "name": "nut", "quantity": 3 }""")]
    [InlineData("""{ "name": "bolt", "description": "", "quantity": 3 }""")]
    public void Another_body_is_another_one(string body) => Assert.NotEqual(BodyHash, HashOf(body));

    private static string HashOf(string body)
    {
        var request = JsonSerializer.Deserialize(body, ApiJsonContext.Default.AcmeItemRequest)!;
        return Creation.Of(AcmeItem.Create("owner", request, DateTimeOffset.UnixEpoch), "key", request).BodyHash;
    }
}
