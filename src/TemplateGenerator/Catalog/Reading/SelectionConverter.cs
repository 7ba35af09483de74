using System.Text.Json;
using System.Text.Json.Serialization;

namespace TemplateGenerator.Catalog.Reading;

/// <summary>
/// A selection is an object whose members are option ids and whose values are one choice, an array of choices, or @ and the name of a
/// group of the option.
/// </summary>
internal sealed class SelectionConverter : JsonConverter<Selection>
{
    /// <exception cref="JsonException">Says in words what is expected.</exception>
    public override Selection Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        // Ordered by option, whatever the order in the file, so that equal selections render alike.
        return json.RootElement.ValueKind == JsonValueKind.Object
            ? new([.. json.RootElement.EnumerateObject().OrderBy(member => member.Name, StringComparer.OrdinalIgnoreCase).Select(Term)])
            : throw new JsonException("must be an object with options as members.");
    }

    /// <summary>Not there: the catalog is only read.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override void Write(Utf8JsonWriter writer, Selection value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static SelectionTerm Term(JsonProperty member) => member.Value.ValueKind switch
    {
        JsonValueKind.String => new(member.Name, [member.Value.GetString()!]),
        JsonValueKind.Array when member.Value.EnumerateArray().All(choice => choice.ValueKind == JsonValueKind.String) =>
            new(member.Name, [.. member.Value.EnumerateArray().Select(choice => choice.GetString()!)]),
        _ => throw new JsonException($"must have a choice, an array of choices, or @ and the name of a group as '{member.Name}'."),
    };
}
