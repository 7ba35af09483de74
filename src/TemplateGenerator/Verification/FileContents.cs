using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace TemplateGenerator.Verification;

/// <summary>Bytes of a file. Equal contents of one <see cref="FileContents"/> are the same object.</summary>
internal sealed class FileContent(string hash, byte[] bytes)
{
    private readonly Lazy<string> _text = new(() => Encoding.UTF8.GetString(bytes));

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public string Hash { get; } = hash;

    public byte[] Bytes { get; } = bytes;

    /// <summary>The bytes read as UTF-8.</summary>
    public string Text => _text.Value;
}

/// <summary>The contents of the files of many solutions, each kept once however many files hold it.</summary>
internal sealed class FileContents
{
    private readonly ConcurrentDictionary<string, FileContent> _byHash = new(StringComparer.Ordinal);

    public int Count => _byHash.Count;

    public FileContent Add(byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return _byHash.GetOrAdd(hash, key => new FileContent(key, bytes));
    }
}
