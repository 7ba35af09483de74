using Microsoft.CodeAnalysis;

namespace TemplateGenerator.Verification.Compiling;

/// <summary>A project after the compiler has seen it.</summary>
/// <param name="Files">Its own C# files.</param>
/// <param name="Findings">Errors and warnings as the compiler prints them, each with the file's path in the solution.</param>
/// <param name="Assembly">The assembly, or null where there was an error.</param>
/// <param name="Reference">What projects that refer to this one are compiled against.</param>
internal sealed record CompiledProject(
    IReadOnlyList<CompiledFile> Files, IReadOnlyList<string> Findings, byte[]? Assembly, MetadataReference Reference);
