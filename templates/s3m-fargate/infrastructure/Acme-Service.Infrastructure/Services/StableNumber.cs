using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Acme_Service.Infrastructure.Services;

/// <summary>
/// Numbers that follow from a name alone, so that adding or removing one service never renumbers another.
/// </summary>
internal static class StableNumber
{
    /// <param name="name">Name that the number is derived from.</param>
    /// <param name="lowest">Inclusive.</param>
    /// <param name="limit">Exclusive.</param>
    public static int From(string name, int lowest, int limit)
    {
        var hash = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
        return lowest + (int)(hash % (uint)(limit - lowest));
    }
}
