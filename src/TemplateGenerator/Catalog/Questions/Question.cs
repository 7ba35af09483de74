namespace TemplateGenerator.Catalog.Questions;

/// <summary>A question about somebody's system, whose answers lead to choices.</summary>
internal sealed record Question
{
    public required string Id { get; init; }
    public required string Text { get; init; }
    public required IReadOnlyList<Answer> Answers { get; init; }
}
