using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Acme_Service.Infrastructure.Settings;

/// <summary>
/// Reads JSON into settings. The serializer stops at its first complaint; here the JSON is compared with the type first,
/// so that every mistake is reported in one go under the name it has in the file.
/// </summary>
internal static class StrictJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <exception cref="SettingsException">The file is not a JSON object.</exception>
    public static JsonObject Parse(string file, string text)
    {
        try
        {
            var readable = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
            var json = JsonNode.Parse(text, documentOptions: readable) as JsonObject
                ?? throw new SettingsException([$"{file}: a JSON object is expected."]);

            // For editors alone.
            json.Remove("$schema");
            return json;
        }
        catch (JsonException error)
        {
            var reason = error.Message.Split(" LineNumber", 2)[0];
            throw new SettingsException([$"{file}: this is not valid JSON (line {error.LineNumber + 1}): {reason}"]);
        }
    }

    public static T Read<T>(JsonObject json) => json.Deserialize<T>(Options)!;

    /// <summary>Every way in which <paramref name="json"/> does not fit the type.</summary>
    public static IEnumerable<string> Misfits(JsonObject json, Type type, string path = "")
    {
        var members = type.GetProperties()
            .Where(member => member.SetMethod is not null && !member.IsDefined(typeof(JsonIgnoreAttribute)))
            .ToDictionary(NameOf);
        foreach (var (name, value) in json)
        {
            var misfits = members.TryGetValue(name, out var member)
                ? ValueMisfits(value, member, path + name)
                : [$"{path}{name} is not a setting; the nearest is {Spelling.Nearest(name, members.Keys)}, "
                    + $"and all of them here are {string.Join(", ", members.Keys.Order(StringComparer.Ordinal))}"];
            foreach (var misfit in misfits)
            {
                yield return misfit;
            }
        }

        foreach (var missing in members.Where(member => IsRequired(member.Value) && !json.ContainsKey(member.Key)))
        {
            yield return $"{path}{missing.Key} is missing; give it {Wanted(missing.Value.PropertyType)}";
        }
    }

    /// <summary>Every problem that the settings themselves and their parts find in their values.</summary>
    public static IEnumerable<string> Problems(IChecked settings) => Said(settings, part => part.Problems(), "");

    /// <summary>Every placeholder that the settings and their parts still hold.</summary>
    public static IEnumerable<string> Placeholders(IChecked settings) => Said(settings, part => part.Placeholders(), "");

    private static IEnumerable<string> Said(IChecked settings, Func<IChecked, IEnumerable<string>> by, string path)
    {
        var parts = settings.GetType().GetProperties()
            .Select(member => (Name: NameOf(member), Value: member.GetValue(settings) as IChecked))
            .Where(part => part.Value is not null)
            .SelectMany(part => Said(part.Value!, by, $"{path}{part.Name}."));
        return [.. by(settings).Select(sentence => path + sentence), .. parts];
    }

    private static IEnumerable<string> ValueMisfits(JsonNode? value, PropertyInfo member, string path)
    {
        var type = member.PropertyType;
        if (value is JsonObject part && IsSection(type))
        {
            return Misfits(part, type, path + ".");
        }

        return (value is null ? MayBeNull(member) : Fits(value, type))
            ? []
            : [$"{path} is {value?.ToJsonString() ?? "null"}; it must be {Wanted(type)}"];
    }

    private static bool MayBeNull(PropertyInfo member) =>
        new NullabilityInfoContext().Create(member).WriteState == NullabilityState.Nullable;

    private static bool Fits(JsonNode value, Type type)
    {
        try
        {
            value.Deserialize(type, Options);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Wanted(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => Wanted(inner),
        { IsEnum: true } => "one of " + string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)),
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) => "a whole number",
        _ when type == typeof(string) => "a text",
        _ when type == typeof(Uri) => "an address",
        _ when type.IsAssignableTo(typeof(IEnumerable)) => $"a list, each entry {Wanted(type.GetGenericArguments()[0])}",
        _ => "an object",
    };

    private static bool IsSection(Type type) => type.Assembly == typeof(StrictJson).Assembly && type.IsClass;

    private static bool IsRequired(PropertyInfo member) => member.IsDefined(typeof(RequiredMemberAttribute));

    private static string NameOf(PropertyInfo member) => JsonNamingPolicy.CamelCase.ConvertName(member.Name);
}
