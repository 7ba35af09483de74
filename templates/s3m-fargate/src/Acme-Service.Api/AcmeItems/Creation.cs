using System.Security.Cryptography;
using System.Text.Json;

namespace Acme_Service.Api.AcmeItems;

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

    public required Guid AcmeItemId { get; init; }

    /// <summary>SHA-256 of the members of the body that are set: a later request with the same key must have the same one.</summary>
    public required string BodyHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public static Creation Of(AcmeItem acmeItem, string key, AcmeItemRequest body) => new()
    {
        OwnerId = acmeItem.OwnerId,
        Key = key,
        AcmeItemId = acmeItem.Id,
        BodyHash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body, CreationJsonContext.Default.AcmeItemRequest))),
        CreatedAt = acmeItem.CreatedAt,
    };
}
