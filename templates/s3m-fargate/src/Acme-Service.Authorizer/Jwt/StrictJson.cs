using System.Text.Json;
using System.Text.Unicode;

namespace Acme_Service.Authorizer.Jwt;

/// <summary>JSON that can be read in one way only: valid UTF-8 and UTF-16, no member twice, bounded depth.</summary>
internal static class StrictJson
{
    private const int MaxDepth = 16;

    private static readonly JsonDocumentOptions _options = new() { AllowDuplicateProperties = false, MaxDepth = MaxDepth };

    /// <summary>The document if its root is an object, else null. Reading its strings never throws.</summary>
    public static JsonDocument? ParseObject(ReadOnlyMemory<byte> utf8)
    {
        // Bad input comes out of System.Text.Json as an exception; this is the one place that turns it into a value.
        try
        {
            return StartsObject(utf8.Span) && Utf8.IsValid(utf8.Span) && EscapesAreWhole(utf8.Span)
                ? JsonDocument.Parse(utf8, _options)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>False where the member is there but is no string; the value is null where it is absent.</summary>
    public static bool TryGetString(JsonElement json, string name, out string? value)
    {
        var present = json.TryGetProperty(name, out var member);
        value = present && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
        return !present || value is not null;
    }

    private static bool StartsObject(ReadOnlySpan<byte> utf8) => utf8.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    /// <summary>Throws at an escape that is half a character, which JsonDocument would let pass until it is read.</summary>
    private static bool EscapesAreWhole(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (utf8.Contains((byte)'\\') && reader.Read())
        {
            _ = reader.ValueIsEscaped ? reader.GetString() : null;
        }

        return true;
    }
}
