namespace TemplateGenerator.Instantiation;

/// <summary>The template engine refused to create a solution; the message says why.</summary>
internal sealed class InstantiationException(string message) : Exception(message);
