using System.Text.Json.Serialization;

namespace Acme_Service.Authorizer.Gateway;

internal sealed record PolicyStatement(
    [property: JsonPropertyName("Effect")] string Effect,
    [property: JsonPropertyName("Resource")] IReadOnlyList<string> Resources)
{
    [JsonPropertyName("Action")]
    public string Action { get; } = "execute-api:Invoke";

    public static PolicyStatement Allow(IReadOnlyList<string> resources) => new("Allow", resources);

    /// <summary>Wins over every Allow.</summary>
    public static PolicyStatement Deny(IReadOnlyList<string> resources) => new("Deny", resources);
}
