using System.ComponentModel.DataAnnotations;

namespace Acme_Service.Api.Items;

/// <summary>Refuses control characters other than tab and line breaks; PostgreSQL, for one, cannot store U+0000.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PrintableTextAttribute() : ValidationAttribute("The field {0} must not contain control characters.")
{
    public override bool IsValid(object? value) => value is not string text || !text.Any(IsRefused);

    private static bool IsRefused(char character) => char.IsControl(character) && character is not ('\t' or '\n' or '\r');
}
