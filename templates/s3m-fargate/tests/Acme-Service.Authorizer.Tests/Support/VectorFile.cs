using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Acme_Service.Authorizer.Jwt;

namespace Acme_Service.Authorizer.Tests.Support;

/// <summary>A file of test vectors. Its groups may name their key public, publicJwk, private and so on; the public one counts.</summary>
internal static class VectorFile
{
    private static readonly Reason[] _exclusions =
        [Reason.KeySizeNotAccepted, Reason.KeyAlgorithmMismatch, Reason.KeyUnknown, Reason.KeyAmbiguous];

    public static IEnumerable<VectorCase> Read(string path) =>
        from entry in JsonNode.Parse(File.ReadAllText(path))?["testGroups"]?.AsArray() ?? []
        let keys = Keys(entry.AsObject())
        where keys is not null
        from test in entry["tests"]?.AsArray() ?? []
        where test?["jws"] is not null && test["result"]?.GetValue<string>() is "valid" or "invalid"
        select Case(Path.GetFileName(path), test.AsObject(), keys);

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

    private static VectorCase Case(string file, JsonObject test, JsonArray keys)
    {
        var token = test["jws"] is JsonValue text ? text.GetValue<string>() : test["jws"]!.ToJsonString();
        var valid = test["result"]!.GetValue<string>() == "valid";
        return new VectorCase(
            $"{file} {test["tcId"]} {test["comment"]}",
            token,
            new JsonObject { ["keys"] = keys.DeepClone() }.ToJsonString(),
            valid,
            valid ? Exclusion(Header(token), keys) : null);
    }

    /// <summary>The algorithms and keys that this verifier leaves out on purpose.</summary>
    private static string? Exclusion(JsonElement header, JsonArray keys)
    {
        var algorithm = Text(header, "alg");
        if (algorithm is null || !JwsAlgorithm.All.ContainsKey(algorithm))
        {
            return algorithm ?? "its header is no base64url of JSON";
        }

        var set = Jws.Keys(new JsonObject { ["keys"] = keys.DeepClone() }.ToJsonString());
        var key = set.Find(Text(header, "kid"), JwsAlgorithm.All[algorithm]);
        return key.Rejection is { } rejection && _exclusions.Contains(rejection.Reason)
            ? $"{algorithm}, {rejection.Reason}: {rejection.Actual}"
            : null;
    }

    private static JsonElement Header(string token)
    {
        try
        {
            return JsonDocument.Parse(Base64Url.DecodeFromChars(token.AsSpan(0, Math.Max(0, token.IndexOf('.'))))).RootElement;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return default;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member.ToString() : null;
}
