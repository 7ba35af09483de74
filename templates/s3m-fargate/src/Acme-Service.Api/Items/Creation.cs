using System.Security.Cryptography;
using System.Text.Json;

namespace Acme_Service.Api.Items;

/// <summary>
/// The creation by a request with an <c>Idempotency-Key</c>. It is kept for a while, so that the same request, sent again because its
/// answer was lost, is answered alike and creates nothing.
/// </summary>
internal sealed record Creation
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public required string OwnerId { get; init; }

    /// <summary>As the client chose it.</summary>
    public required string Key { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>SHA-256 of the body: a later request with the same key must have the same one.</summary>
    public required string BodyHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public static Creation Of(Item item, string key, ItemRequest body) => new()
    {
        OwnerId = item.OwnerId,
        Key = key,
        ItemId = item.Id,
        BodyHash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body, ApiJsonContext.Default.ItemRequest))),
        CreatedAt = item.CreatedAt,
    };
}
