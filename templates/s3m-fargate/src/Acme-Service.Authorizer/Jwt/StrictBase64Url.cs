using System.Buffers;
using System.Buffers.Text;

namespace Acme_Service.Authorizer.Jwt;

/// <summary>base64url of RFC 7515: no padding, no white space, and one spelling only for each sequence of bytes.</summary>
internal static class StrictBase64Url
{
    private static readonly SearchValues<char> _alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>The bytes, or null where the text is anything but the canonical encoding of some bytes.</summary>
    public static byte[]? Decode(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExcept(_alphabet))
        {
            return null;
        }

        // The bits that the last character has to spare must be zero, or several texts would stand for the same bytes.
        var canonical = (text.Length % 4) switch
        {
            0 => true,
            2 => "AQgw".Contains(text[^1]),
            3 => "AEIMQUYcgkosw048".Contains(text[^1]),
            _ => false,
        };
        return canonical ? Base64Url.DecodeFromChars(text) : null;
    }
}
