using Microsoft.CodeAnalysis;

namespace TemplateGenerator.Verification.Compiling;

/// <summary>A project after the compiler has seen it.</summary>
/// <param name="Files">Its own C# files.</param>
/// <param name="Findings">Errors and warnings as the compiler prints them, each with the file's path in the solution.</param>
/// <param name="Assembly">The assembly; null where none was asked for, or there was an error.</param>
/// <param name="Reference">What projects that refer to this one are compiled against; null where nothing was asked for.</param>
internal sealed record CompiledProject(
    IReadOnlyList<CompiledFile> Files, IReadOnlyList<string> Findings, byte[]? Assembly, MetadataReference? Reference);

/// <summary>Extent to which a project is compiled.</summary>
internal enum CompilerOutput
{
    /// <summary>Nothing but what is wrong with it: no project refers to it.</summary>
    None,

    /// <summary>Others are compiled against it.</summary>
    Reference,

    /// <summary>It is run as well.</summary>
    Assembly,
}
