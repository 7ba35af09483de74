namespace TemplateGenerator.Catalog.Questions;

/// <summary>An answer and the choices that follow from it. Those of earlier questions come first.</summary>
internal sealed record Answer
{
    public required string Text { get; init; }

    /// <summary>Option → choice.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }
}
