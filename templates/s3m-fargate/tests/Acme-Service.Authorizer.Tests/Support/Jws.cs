using System.Text;
using System.Text.Json.Nodes;
using Acme_Service.Authorizer.Jwt;
using Acme_Service.Authorizer.Keys;

namespace Acme_Service.Authorizer.Tests.Support;

/// <summary>The signature layer alone: token and keys in, payload or reason out.</summary>
internal static class Jws
{
    public static Outcome<byte[]> Verify(string token, JwkSet keys, params string[] algorithms)
    {
        var jws = CompactJws.Parse(token);
        var verifier = new JwsVerifier(algorithms.Length > 0 ? algorithms : [.. JwsAlgorithm.All.Keys]);
        return jws.Rejection is { } rejection ? rejection : verifier.Verify(jws.Value, keys);
    }

    public static Reason? Refusal(string token, JwkSet keys, params string[] algorithms) =>
        Verify(token, keys, algorithms).Rejection?.Reason;

    public static JwkSet Keys(params JsonNode[] keys) => Keys(new JsonObject { ["keys"] = new JsonArray(keys) }.ToJsonString());

    public static JwkSet Keys(string json) =>
        JwkSet.Parse(Encoding.UTF8.GetBytes(json)) ?? throw new ArgumentException("No JWK set.", nameof(json));

    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        json[name] = value;
        return json;
    }

    public static JsonObject Without(this JsonObject json, string name)
    {
        json.Remove(name);
        return json;
    }
}
