using System.Buffers;
using System.Buffers.Text;

namespace Acme_Service.Api.AcmeItems;

/// <summary>Place in the list of acme items: the id of the last acme item seen, in a form that clients are not tempted to build.</summary>
internal static class AcmeItemCursor
{
    private const int GuidBytes = 16;

    public static string Encode(Guid lastId) => Base64Url.EncodeToString(lastId.ToByteArray(bigEndian: true));

    public static bool TryDecode(string cursor, out Guid lastId)
    {
        Span<byte> bytes = stackalloc byte[GuidBytes];
        var valid = Base64Url.DecodeFromChars(cursor, bytes, out _, out var written) == OperationStatus.Done && written == GuidBytes;
        lastId = valid ? new Guid(bytes, bigEndian: true) : Guid.Empty;
        return valid;
    }
}

/// <param name="AcmeItems">At most as many acme items as were asked for.</param>
/// <param name="HasMore">Whether acme items may follow the last of these; false when <paramref name="AcmeItems"/> is empty.</param>
internal sealed record AcmeItemPage(IReadOnlyList<AcmeItem> AcmeItems, bool HasMore);
