namespace TemplateGenerator.Tests.Instantiation;

/// <summary>Forms of one name, as the engine derives them.</summary>
/// <param name="Path">The renamed file, without its extension.</param>
/// <param name="Project">The same in the content of files.</param>
internal sealed record DerivedNames(string Path, string Project, string Namespace, string Aws);
