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
    private readonly Lazy<SyntaxTree> _outline = new(() => OutlineOf(Tree));

    /// <summary>The file with <c>throw null</c> in place of each body, for analyzers that read declarations alone: bodies are most of their work.</summary>
    public SyntaxTree Outline => _outline.Value;

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

    private static SyntaxTree OutlineOf(SyntaxTree tree) =>
        CSharpSyntaxTree.Create((CSharpSyntaxNode)new WithoutBodies().Visit(tree.GetRoot()), (CSharpParseOptions)tree.Options, tree.FilePath, tree.Encoding);

    /// <summary>Each file is one object, whose identity is enough.</summary>
    public bool Equals(CompiledFile? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private sealed class WithoutBodies : CSharpSyntaxRewriter
    {
        private static readonly ThrowExpressionSyntax _throw =
            SyntaxFactory.ThrowExpression(SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression)).NormalizeWhitespace();

        private static readonly BlockSyntax _block = SyntaxFactory.Block(SyntaxFactory.ThrowStatement(_throw.Expression)).NormalizeWhitespace();

        public override SyntaxNode VisitBlock(BlockSyntax node) => _block;

        public override SyntaxNode VisitArrowExpressionClause(ArrowExpressionClauseSyntax node) => node.WithExpression(_throw);
    }
}
