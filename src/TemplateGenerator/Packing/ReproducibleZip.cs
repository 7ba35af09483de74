using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace TemplateGenerator.Packing;

/// <summary>Takes out of a package what changes from one packing to the next: times, order, and the random name of its core properties.</summary>
internal static partial class ReproducibleZip
{
    /// <summary>The earliest time a zip entry can hold.</summary>
    private static readonly DateTimeOffset _time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Rewrite(string path)
    {
        var entries = Read(path);
        var rewritten = entries
            .Select(entry => (Name: Rename(entry.Name), Content: IsRelationships(entry.Name) ? Relationships(entry.Content) : entry.Content))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal);
        File.Delete(path);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content) in rewritten)
        {
            var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize);
            entry.LastWriteTime = _time;
            using var stream = entry.Open();
            stream.Write(content);
        }
    }

    private static List<(string Name, byte[] Content)> Read(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return [.. archive.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return (entry.FullName, content.ToArray());
        })];
    }

    private static bool IsRelationships(string name) => name == "_rels/.rels";

    private static string Rename(string name) => CoreProperties().Replace(name, "core-properties/metadata.psmdcp");

    /// <summary>Ids are made from the place of each relationship.</summary>
    private static byte[] Relationships(byte[] content)
    {
        var text = Rename(System.Text.Encoding.UTF8.GetString(content));
        return System.Text.Encoding.UTF8.GetBytes(RelationshipId().Replace(text, match => $"Id=\"R{Hash(text[..match.Index].Length)}\""));
    }

    private static string Hash(int place) => Convert.ToHexString(SHA256.HashData(BitConverter.GetBytes(place)))[..16];

    [GeneratedRegex(@"core-properties/[0-9a-f]{32}\.psmdcp")]
    private static partial Regex CoreProperties();

    [GeneratedRegex("Id=\"R[0-9A-F]{16}\"")]
    private static partial Regex RelationshipId();
}
