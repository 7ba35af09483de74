using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TemplateGenerator.Verification.Compiling;

/// <summary>A C# file, parsed.</summary>
/// <param name="Hash">Of its text.</param>
/// <param name="OutlineHash">Of what other files can know of it: its declarations, without comments and the bodies of members.</param>
/// <param name="Declared">Names of the types it declares.</param>
/// <param name="Named">Every identifier in it, those in documentation comments included.</param>
internal sealed record CompiledFile(string Hash, string OutlineHash, SyntaxTree Tree, IReadOnlySet<string> Declared, IReadOnlySet<string> Named)
{
    public static CompiledFile Of(string hash, SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var declared = root.DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Select(member => member switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                DelegateDeclarationSyntax type => type.Identifier.ValueText,
                _ => null,
            })
            .OfType<string>();
        var named = root.DescendantTokens(descendIntoTrivia: true).Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText);
        return new(hash, OutlineHashOf(root), tree, declared.ToHashSet(StringComparer.Ordinal), named.ToHashSet(StringComparer.Ordinal));
    }

    private static string OutlineHashOf(SyntaxNode root)
    {
        var tokens = root.DescendantTokens(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax)).Select(token => token.Text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', tokens))));
    }

    /// <summary>Each file is one object, whose identity is enough.</summary>
    public bool Equals(CompiledFile? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
