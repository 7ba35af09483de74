using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TemplateGenerator.Verification.Compiling;

/// <summary>Syntax trees of C# files and the analyzers' diagnostics for them. Safe for several threads.</summary>
internal sealed class CompiledFiles
{
    private readonly ConcurrentDictionary<(string Path, string Hash, CSharpParseOptions Options), CompiledFile> _parsed = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _findings = new(StringComparer.Ordinal);

    public CompiledFile Parse(string path, FileContent content, CSharpParseOptions options) => Parse(path, content.Hash, () => content.Text, options);

    public CompiledFile Parse(string path, string text, CSharpParseOptions options) =>
        Parse(path, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), () => text, options);

    public bool IsAnalyzed(string key) => _findings.ContainsKey(key);

    public void Analyzed(string key, IReadOnlyList<string> findings) => _findings[key] = findings;

    public IReadOnlyList<string> Findings(string key) => _findings[key];

    private CompiledFile Parse(string path, string hash, Func<string> text, CSharpParseOptions options) =>
        _parsed.GetOrAdd((path, hash, options), _ => CompiledFile.Of(
            hash, CSharpSyntaxTree.ParseText(SourceText.From(text(), Encoding.UTF8, SourceHashAlgorithm.Sha256), options, path)));
}
