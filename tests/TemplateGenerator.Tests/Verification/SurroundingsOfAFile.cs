using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
using TemplateGenerator.Verification.Compiling;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Tests.Verification;

public sealed class SurroundingsOfAFile
{
    private const string Caller = "class Caller { int Doubled(Number number) => number.Value() * 2; }";

    /// <summary>The module that has the compiler loaded must know of it before a test names one of its types.</summary>
    static SurroundingsOfAFile() => RuntimeHelpers.RunModuleConstructor(typeof(Shell).Module.ModuleHandle);

    [Theory]
    [InlineData("class Number { public int Value() => 2; }")]
    [InlineData("class Number { /* one */ public int Value() => 1; }")]
    public void AreTheSameWhereABodyOrACommentOfAnotherFileDiffers(string number) =>
        Assert.Equal(Of(Caller, "class Number { public int Value() => 1; }"), Of(Caller, number), StringComparer.Ordinal);

    [Theory]
    [InlineData("class Number { public long Value() => 1; }")]
    [InlineData("sealed class Number { public int Value() => 1; }")]
    [InlineData("class Number { public int Value() => 1; public int Other => 1; }")]
    [InlineData("class Number { [Obsolete] public int Value() => 1; }")]
    [InlineData("class Digit;")]
    public void DifferWhereADeclarationOfAnotherFileDoes(string number) =>
        Assert.NotEqual(Of(Caller, "class Number { public int Value() => 1; }"), Of(Caller, number), StringComparer.Ordinal);

    [Fact]
    public void DifferWhereTheFileItselfDoes() =>
        Assert.NotEqual(Of(Caller, "class Number;"), Of(Caller.Replace('2', '3'), "class Number;"), StringComparer.Ordinal);

    [Fact]
    public void AreTheSameWhateverAFileHoldsThatIsNotNamed() =>
        Assert.Equal(Of(Caller, "class Digit;"), Of(Caller, "class Letter;"), StringComparer.Ordinal);

    private static string Of(string text, string other)
    {
        var files = new CompiledFiles();
        var file = files.Parse("Caller.cs", text, CSharpParseOptions.Default);
        return new FileSurroundings([file, files.Parse("Other.cs", other, CSharpParseOptions.Default)], []).Of(file);
    }
}
