using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acme_Service.Api.Identity;

/// <summary>The claims of a caller in an access token of the user pool.</summary>
internal sealed record AccessToken
{
    /// <summary>All headers of a request together have 10,240 bytes at API Gateway.</summary>
    private const int MaxLength = 10_240;

    private static readonly SearchValues<char> _alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    [JsonPropertyName("token_use")]
    public required string Use { get; init; }

    /// <summary>Id of the user, which never changes.</summary>
    [JsonPropertyName("sub")]
    public required string Subject { get; init; }

    /// <summary>Seconds since 1970.</summary>
    [JsonPropertyName("exp")]
    public required long ExpiresAt { get; init; }

    [JsonPropertyName("iss")]
    public string? Issuer { get; init; }

    [JsonPropertyName("client_id")]
    public string? ClientId { get; init; }

    /// <summary>Null for a user in no group.</summary>
    [JsonPropertyName("cognito:groups")]
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>Takes a token apart without verifying it; null for anything that Cognito would not have made.</summary>
    public static AccessToken? Read(ReadOnlySpan<char> token)
    {
        Span<Range> parts = stackalloc Range[4];
        if (token.Length > MaxLength
            || token.ContainsAnyExcept(_alphabet)
            || token.Split(parts, '.') != 3
            || !Base64Url.IsValid(token[parts[1]], out var length))
        {
            return null;
        }

        Span<byte> payload = new byte[length];
        Base64Url.DecodeFromChars(token[parts[1]], payload);
        try
        {
            // The serializer lets a null into a list of strings that are not nullable.
            return JsonSerializer.Deserialize(payload, AccessTokenJsonContext.Default.AccessToken) is { Subject.Length: > 0 } read
                && read.Groups?.Contains(null!) is not true
                    ? read
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
