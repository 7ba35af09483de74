using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace TemplateGenerator.Catalog.Reading;

/// <summary>
/// Holds JSON against the contract of a type, and so finds every problem where the deserializer stops at the first. What does not fit
/// is put right just so far that the rest can be deserialized, and be checked as well.
/// </summary>
internal sealed class JsonFit(JsonSerializerOptions options)
{
    private readonly List<CatalogProblem> _problems = [];

    /// <summary>Values that did not fit.</summary>
    public IReadOnlyList<CatalogProblem> Problems => _problems;

    public T Deserialize<T>(JsonNode? json) => Fit(json, typeof(T), "").Deserialize<T>(options)!;

    private JsonNode Fit(JsonNode? json, Type type, string place)
    {
        var contract = options.GetTypeInfo(type);
        return (contract.Kind, json) switch
        {
            (JsonTypeInfoKind.Object, JsonObject members) => Members(members, contract, place),
            (JsonTypeInfoKind.Dictionary, JsonObject entries) => new JsonObject(entries.Select(entry =>
                KeyValuePair.Create(entry.Key, (JsonNode?)Required(entry.Value, contract.ElementType!, $"{place}.{entry.Key}")))),
            (JsonTypeInfoKind.Enumerable, JsonArray items) => new JsonArray([.. items.Select((item, index) =>
                Required(item, contract.ElementType!, $"{place}[{index}]"))]),
            (JsonTypeInfoKind.None, not null) => Value(json, contract, place),
            _ => Refuse(contract, place, $"must be {Noun(contract)}."),
        };
    }

    private JsonObject Members(JsonObject json, JsonTypeInfo contract, string place)
    {
        var known = contract.Properties.Where(property => property.Set is not null).ToDictionary(property => property.Name, StringComparer.Ordinal);
        var fitting = new JsonObject();
        foreach (var (name, value) in json)
        {
            if (!known.TryGetValue(name, out var property))
            {
                _problems.Add(new(Below(place, name), Unknown(name, known.Keys)));
            }
            else if (value is not null && !property.IsRequired)
            {
                fitting[name] = Fit(value, property.PropertyType, Below(place, name));
            }
        }

        foreach (var property in known.Values.Where(property => property.IsRequired))
        {
            fitting[property.Name] = Required(json[property.Name], property.PropertyType, Below(place, property.Name));
        }

        return fitting;
    }

    private JsonNode Required(JsonNode? json, Type type, string place) => json switch
    {
        null or JsonArray { Count: 0 } or JsonObject { Count: 0 } => Missing(type, place),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetValue<string>()) => Missing(type, place),
        _ => Fit(json, type, place),
    };

    private JsonNode Missing(Type type, string place)
    {
        var contract = options.GetTypeInfo(type);
        return Refuse(contract, place, $"is missing or empty; give it {Noun(contract)}.");
    }

    private JsonNode Value(JsonNode json, JsonTypeInfo contract, string place)
    {
        try
        {
            _ = json.Deserialize(contract);
            return json.DeepClone();
        }
        catch (JsonException exception)
        {
            return Refuse(contract, place, contract.Type.IsPrimitive || contract.Type == typeof(string) ? $"must be {Noun(contract)}." : exception.Message);
        }
    }

    private JsonNode Refuse(JsonTypeInfo contract, string place, string message)
    {
        _problems.Add(new(place.Length == 0 ? CatalogProblem.WholeFile : place, message));
        return Gap(contract);
    }

    /// <summary>The least that can be deserialized.</summary>
    private JsonNode Gap(JsonTypeInfo contract) => contract.Kind switch
    {
        JsonTypeInfoKind.Enumerable => new JsonArray(),
        JsonTypeInfoKind.Object => new JsonObject(contract.Properties.Where(property => property.IsRequired)
            .Select(property => KeyValuePair.Create(property.Name, (JsonNode?)Gap(options.GetTypeInfo(property.PropertyType))))),
        _ when contract.Type == typeof(string) => "",
        _ when contract.Type == typeof(int) => 0,
        _ => new JsonObject(),
    };

    private static string Noun(JsonTypeInfo contract) => contract.Kind switch
    {
        JsonTypeInfoKind.Enumerable => "an array",
        _ when contract.Type == typeof(string) => "a text",
        _ when contract.Type == typeof(int) => "a whole number",
        _ => "an object",
    };

    private static string Unknown(string name, IReadOnlyCollection<string> known)
    {
        var meant = Spelling.Nearest(name, known) is { } nearest ? $"did you mean '{nearest}'? Known" : "known";
        return $"is not a member here; {meant} are {string.Join(", ", known.Order(StringComparer.Ordinal))}.";
    }

    private static string Below(string place, string member) => place.Length == 0 ? member : $"{place}.{member}";
}
