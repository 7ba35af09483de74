using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Presets.Tests.Replacement;

/// <summary>Replacements and deletions of stateful resources by the deployment of one template over another.</summary>
internal static class Replacements
{
    private static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="stack">Names both templates in what is said.</param>
    /// <param name="deployed">Logical id → resource of the stack as it is.</param>
    /// <param name="current">The same of the template that would be deployed over it.</param>
    /// <returns>One text for each resource that would not survive; empty when all do.</returns>
    public static IEnumerable<string> Between(
        string stack, IReadOnlyDictionary<string, DeployedResource> deployed, IReadOnlyDictionary<string, DeployedResource> current)
    {
        foreach (var (id, before) in deployed)
        {
            var texts = current.TryGetValue(id, out var now) ? Changes(before, now) : [Removal(before, Added(before.Type))];
            foreach (var text in texts)
            {
                yield return $"{stack}: {id} ({before.Type}) {text}";
            }
        }

        foreach (var id in current.Keys.Except(deployed.Keys))
        {
            yield return $"{stack}: {id} ({current[id].Type}) is new, so nothing holds it yet.";
        }

        List<string> Added(string type) => [.. current.Where(entry => entry.Value.Type == type).Select(entry => entry.Key).Except(deployed.Keys)];
    }

    private static string Removal(DeployedResource before, List<string> added)
    {
        var hint = added.Count == 0 ? "" : $" New of this type: {string.Join(", ", added)}. A construct that is renamed or moved gets another logical id.";
        return $"would be removed: nothing has this logical id any more.{hint} {Fate(before.DeletionPolicy, before.Type)}";
    }

    private static IEnumerable<string> Changes(DeployedResource before, DeployedResource now)
    {
        if (before.Type != now.Type)
        {
            yield return $"would stop the deployment: its type would be {now.Type}, and CloudFormation never changes the type of a logical id.";
            yield break;
        }

        foreach (var (path, from, to) in Differences(before.CreateOnly, now.CreateOnly))
        {
            yield return $"would be replaced: {path} cannot change in place. {FromTo(from, to)} {Fate(before.UpdateReplacePolicy, before.Type)}";
        }

        foreach (var (path, from, to) in Differences(before.ConditionallyCreateOnly, now.ConditionallyCreateOnly))
        {
            yield return $"could be replaced: {path} cannot always change in place. {FromTo(from, to)} {Fate(before.UpdateReplacePolicy, before.Type)}";
        }

        if (before.DeletionPolicy != now.DeletionPolicy)
        {
            yield return $"would have another DeletionPolicy: was {before.DeletionPolicy}, is {now.DeletionPolicy}.";
        }

        if (before.UpdateReplacePolicy != now.UpdateReplacePolicy)
        {
            yield return $"would have another UpdateReplacePolicy: was {before.UpdateReplacePolicy}, is {now.UpdateReplacePolicy}.";
        }
    }

    private static IEnumerable<(string Path, JsonNode? From, JsonNode? To)> Differences(JsonObject before, JsonObject now) =>
        before.Select(property => property.Key).Union(now.Select(property => property.Key))
            .Select(path => (path, before[path], now[path]))
            .Where(difference => !JsonNode.DeepEquals(difference.Item2, difference.Item3));

    private static string FromTo(JsonNode? from, JsonNode? to) => $"Was {Text(from)}, is {Text(to)}.";

    private static string Text(JsonNode? value) => value?.ToJsonString(_readable) ?? "not set";

    private static string Fate(string policy, string type) => policy switch
    {
        "Retain" or "RetainExceptOnCreate" => $"The old one stays in the account, outside the stack. What a new one lacks: {StatefulTypes.LostWith(type)}.",
        "Snapshot" => $"A snapshot remains of the old one. What a new one lacks: {StatefulTypes.LostWith(type)}.",
        _ => $"The old one is deleted. What is lost: {StatefulTypes.LostWith(type)}.",
    };
}
