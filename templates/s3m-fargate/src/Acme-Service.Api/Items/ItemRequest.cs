using System.ComponentModel.DataAnnotations;

namespace Acme_Service.Api.Items;

/// <summary>Body of a request that creates or replaces an item.</summary>
/// <remarks>Public, because the validation that .NET generates passes over internal types without a word.</remarks>
public sealed record ItemRequest
{
    [Required, StringLength(200), PrintableText]
    public string Name { get; init; } = "";

    [StringLength(2000), PrintableText]
    public string? Description { get; init; }

    [Range(0, 1_000_000)]
    public int Quantity { get; init; }
}
