namespace TemplateGenerator.Catalog.Bill;

/// <summary>A figure that AWS publishes.</summary>
internal interface IPublished
{
    string Id { get; }

    /// <summary>Page on which AWS publishes it.</summary>
    Uri? Source { get; }

    /// <summary>Month in which it was read, such as 2026-11.</summary>
    string? Read { get; }
}
