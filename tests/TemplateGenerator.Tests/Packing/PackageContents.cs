using System.IO.Compression;
using TemplateGenerator.Packing;

namespace TemplateGenerator.Tests.Packing;

public sealed class PackageContents
{
    [Fact]
    public void AreTheTemplatesAndTwoFilesOfItsOwn() =>
        Assert.Equal(
            [
                ("LICENSE", "LICENSE"),
                ("templates/sample/.template.config/icon.png", "icon.png"),
                ("templates/sample/.gitignore", "content/templates/sample/.gitignore"),
            ],
            PackageLayout.Of(Samples.Catalog().Template, ["templates/sample/.gitignore"]));

    [Fact]
    public void AreTheSameBytesWhateverTheTimeOrderAndRandomNames()
    {
        var early = Package(new DateTime(2020, 1, 2), "0123456789abcdef0123456789abcdef", "RAAAAAAAAAAAAAAAA", reverse: false);
        var late = Package(new DateTime(2026, 3, 4), "fedcba9876543210fedcba9876543210", "RBBBBBBBBBBBBBBBB", reverse: true);

        Assert.Equal(early, late);
    }

    [Fact]
    public void HaveNoTimeOfTheirOwn()
    {
        using var package = new MemoryStream(Package(new DateTime(2026, 3, 4), "0123456789abcdef0123456789abcdef", "RAAAAAAAAAAAAAAAA", reverse: false));
        using var archive = new ZipArchive(package);

        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    private static byte[] Package(DateTime time, string random, string relationship, bool reverse)
    {
        (string Name, string Text)[] entries =
        [
            ("a.txt", "a"),
            ($"package/services/metadata/core-properties/{random}.psmdcp", "p"),
            ("_rels/.rels", $"<R Target=\"/package/services/metadata/core-properties/{random}.psmdcp\" Id=\"{relationship}\" />"),
        ];
        var path = Path.GetTempFileName();
        using (var stream = File.Create(path))
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in reverse ? entries.Reverse() : entries)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = time;
                using var writer = new StreamWriter(entry.Open());
                writer.Write(text);
            }
        }

        ReproducibleZip.Rewrite(path);
        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }
}
