using System.Text;

namespace Acme_Service.Authorizer.Jwt;

/// <summary>A token in JWS compact serialization, taken apart; nothing in it is verified.</summary>
internal sealed record CompactJws(JwsHeader Header, byte[] SigningInput, byte[] Payload, byte[] Signature)
{
    /// <summary>All headers of a request together have 10,240 bytes at API Gateway.</summary>
    public const int MaxLength = 10_240;

    public static Outcome<CompactJws> Parse(string token)
    {
        if (token.Length > MaxLength)
        {
            return new Rejection(Reason.TokenTooLong, $"at most {MaxLength} characters", $"{token.Length} characters");
        }

        var (first, second) = (token.IndexOf('.'), token.LastIndexOf('.'));
        if (token.AsSpan().Count('.') != 2)
        {
            return new Rejection(Reason.NotThreeParts, "header.payload.signature");
        }

        if (StrictBase64Url.Decode(token.AsSpan(0, first)) is not { } headerBytes
            || StrictBase64Url.Decode(token.AsSpan(first + 1, second - first - 1)) is not { } payload
            || StrictBase64Url.Decode(token.AsSpan(second + 1)) is not { } signature)
        {
            return new Rejection(Reason.NotBase64Url, "canonical base64url without padding in all three parts");
        }

        var header = JwsHeader.Parse(headerBytes);
        return header.Rejection is { } rejection
            ? rejection
            : new CompactJws(header.Value, Encoding.ASCII.GetBytes(token, 0, second), payload, signature);
    }
}
