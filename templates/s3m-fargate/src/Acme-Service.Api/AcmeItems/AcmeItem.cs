namespace Acme_Service.Api.AcmeItems;

/// <summary>An acme item as the store keeps it.</summary>
internal sealed record AcmeItem
{
    /// <summary>Its creator, as the identity of callers names them.</summary>
    public required string OwnerId { get; init; }

    /// <summary>Of version 7: an id begins with the time, so that their order is the order of creation.</summary>
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required int Quantity { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>1 when created, one more with each change.</summary>
    public required int Version { get; init; }

    public static AcmeItem Create(string ownerId, AcmeItemRequest request, DateTimeOffset now) => new()
    {
        OwnerId = ownerId,
        Id = Guid.CreateVersion7(now),
        Name = request.Name,
        Description = request.Description,
        Quantity = request.Quantity,
        CreatedAt = ToMilliseconds(now),
        UpdatedAt = ToMilliseconds(now),
        Version = 1,
    };

    /// <summary>This acme item with the id and the times of the earlier request that had the same body.</summary>
    public AcmeItem CreatedAs(Creation earlier) =>
        this with { Id = earlier.AcmeItemId, CreatedAt = earlier.CreatedAt, UpdatedAt = earlier.CreatedAt };

    public AcmeItem Replace(AcmeItemRequest request, DateTimeOffset now) => this with
    {
        Name = request.Name,
        Description = request.Description,
        Quantity = request.Quantity,
        UpdatedAt = ToMilliseconds(now),
        Version = Version + 1,
    };

    // Databases keep fewer digits than .NET: what is answered at once must equal what is read later.
    private static DateTimeOffset ToMilliseconds(DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}
