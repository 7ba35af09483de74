namespace TemplateGenerator.Catalog;

/// <summary>A named set of values, given to <c>dotnet new</c> as <c>--baseline</c>; options it leaves out keep their default.</summary>
internal sealed record Preset(string Id, string Description, IReadOnlyDictionary<string, string> Values);
