using System.Text.Json.Nodes;

namespace Acme_Service.Authorizer.Tests.Support;

/// <summary>A file of test vectors. Its groups may name their key public, publicJwk, private and so on; the public one counts.</summary>
internal static class VectorFile
{
    public static IEnumerable<VectorCase> Read(string path) =>
        from entry in JsonNode.Parse(File.ReadAllText(path))?["testGroups"]?.AsArray() ?? []
        let keys = Keys(entry.AsObject())
        where keys is not null
        from test in entry["tests"]?.AsArray() ?? []
        where test?["jws"] is not null && test["result"]?.GetValue<string>() is "valid" or "invalid"
        select Case(Path.GetFileName(path), entry.AsObject(), test.AsObject(), keys);

    private static JsonArray? Keys(JsonObject entry)
    {
        var key = Member(entry, "public") ?? Member(entry, "private");
        return key is null ? null : key["keys"] is JsonArray set ? set : new JsonArray(key.DeepClone());
    }

    private static JsonObject? Member(JsonObject entry, string prefix) => entry
        .Where(member => member.Key.StartsWith(prefix, StringComparison.Ordinal))
        .Select(member => member.Value)
        .OfType<JsonObject>()
        .FirstOrDefault();

    private static VectorCase Case(string file, JsonObject entry, JsonObject test, JsonArray keys)
    {
        var token = test["jws"] is JsonValue text ? text.GetValue<string>() : test["jws"]!.ToJsonString();
        var valid = test["result"]!.GetValue<string>() == "valid";
        return new VectorCase(
            $"{file} {test["tcId"]} {test["comment"]}",
            token,
            new JsonObject { ["keys"] = keys.DeepClone() }.ToJsonString(),
            [.. (entry["algorithms"] as JsonArray ?? []).Select(algorithm => algorithm!.GetValue<string>())],
            valid,
            valid ? VectorProfile.Exclusion(token, keys) : null);
    }
}
