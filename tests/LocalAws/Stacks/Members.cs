using System.Globalization;
using System.Text.Json.Nodes;

namespace LocalAws.Stacks;

/// <summary>An object in a template, of which its reader must know every member.</summary>
internal sealed class Members
{
    private readonly LocalStack _stack;
    private readonly string _where;
    private readonly JsonObject _json;

    /// <exception cref="NotUnderstoodException">There is a member besides those understood.</exception>
    public Members(LocalStack stack, string where, JsonObject json, string[] understood)
    {
        (_stack, _where, _json) = (stack, where, json);
        if (json.Select(member => member.Key).Except(understood).FirstOrDefault() is { } unknown)
        {
            throw new NotUnderstoodException(where, $"{unknown}: {json[unknown]?.ToJsonString()}");
        }
    }

    public string Text(string name) => TextOrNull(name) ?? throw new NotUnderstoodException(_where, $"a missing {name}");

    public string? TextOrNull(string name) => _json[name] is { } node ? _stack.Resolve(node) : null;

    public int Number(string name) => int.Parse(Text(name), CultureInfo.InvariantCulture);

    public IReadOnlyList<string> Texts(string name) => [.. (_json[name]?.AsArray() ?? []).Select(item => _stack.Resolve(item!))];

    public IReadOnlyDictionary<string, string> Map(string name) =>
        (_json[name]?.AsObject() ?? []).ToDictionary(member => member.Key, member => _stack.Resolve(member.Value!), StringComparer.Ordinal);

    public Members? Object(string name, params string[] understood) => _json[name] is JsonObject json ? Inner(name, json, understood) : null;

    public IReadOnlyList<Members> Objects(string name, params string[] understood) =>
        [.. (_json[name]?.AsArray() ?? []).Select(item => Inner(name, item!.AsObject(), understood))];

    /// <summary>For members that must have the one value which is imitated.</summary>
    public Members Expect(string name, string value) => TextOrNull(name) == value
        ? this
        : throw new NotUnderstoodException(_where, $"{name}: {_json[name]?.ToJsonString() ?? "absent"}");

    private Members Inner(string name, JsonObject json, string[] understood) => new(_stack, $"{_where}.{name}", json, understood);
}
