using System.Text.Json.Serialization;

namespace Acme_Service.Authorizer.Gateway;

/// <summary>An IAM policy.</summary>
internal sealed record PolicyDocument([property: JsonPropertyName("Statement")] IReadOnlyList<PolicyStatement> Statements)
{
    [JsonPropertyName("Version")]
    public string Version { get; } = "2012-10-17";
}
