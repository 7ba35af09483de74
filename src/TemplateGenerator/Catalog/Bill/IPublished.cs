namespace TemplateGenerator.Catalog.Bill;

/// <summary>A figure that AWS publishes.</summary>
internal interface IPublished
{
    string Id { get; }

    /// <summary>Page on which AWS publishes it.</summary>
    Uri? Source { get; }

    /// <summary>Month of which it is, such as 2026-11.</summary>
    string? AsOf { get; }
}
