using System.Text.Json.Nodes;

namespace LocalAws.Tokens;

/// <summary>Claims of a token whose signature, issuer and lifetime are good.</summary>
internal sealed record VerifiedToken(JsonObject Claims)
{
    public IReadOnlyList<string> Scopes => Text("scope")?.Split(' ') ?? [];

    public string? Text(string claim) => Claims[claim] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
