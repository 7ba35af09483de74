namespace Presets.Tests.Replacement;

/// <summary>A property of a template that CloudFormation changes by replacing the resource.</summary>
/// <param name="File">The template.</param>
/// <param name="Resource">Logical id.</param>
/// <param name="Path">Names below <c>Properties</c>, with dots.</param>
/// <param name="IsConditional">Whether the resource is replaced for some changes only.</param>
internal sealed record CreateOnlyProperty(string File, string Resource, string Path, bool IsConditional);
