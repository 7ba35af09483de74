using System.ComponentModel.DataAnnotations;

namespace Acme_Service.Api.AcmeItems;

/// <summary>Body of a request that creates or replaces an acme item.</summary>
/// <remarks>Public, because the validation that .NET generates passes over internal types without a word.</remarks>
public sealed record AcmeItemRequest
{
    [Required, StringLength(200, MinimumLength = 1), PrintableText]
    public string Name { get; init; } = "";

    [StringLength(2000), PrintableText]
    public string? Description { get; init; }

    [Range(0, 1_000_000)]
    public int Quantity { get; init; }
}

#if (UseRds)
/// <summary>Refuses control characters other than tab and line breaks: PostgreSQL cannot store U+0000.</summary>
#else
/// <summary>Refuses control characters other than tab and line breaks.</summary>
#endif
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PrintableTextAttribute() : ValidationAttribute("The field {0} must not contain control characters.")
{
    public override bool IsValid(object? value) => value is not string text || !text.Any(IsRefused);

    private static bool IsRefused(char character) => char.IsControl(character) && character is not ('\t' or '\n' or '\r');
}
