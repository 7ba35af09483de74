namespace TemplateGenerator.Tests.Instantiation;

/// <summary>What the engine makes of one name.</summary>
/// <param name="Path">The renamed file, without its extension.</param>
/// <param name="Project">The same in the content of files.</param>
internal sealed record DerivedNames(string Path, string Project, string Namespace, string Aws);
