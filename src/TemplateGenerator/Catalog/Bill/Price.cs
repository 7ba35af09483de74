namespace TemplateGenerator.Catalog.Bill;

/// <param name="Id">What the catalog calls it.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Monthly">US dollars a month for one.</param>
/// <param name="Source">Page on which AWS publishes it.</param>
/// <param name="AsOf">Month of which it is, such as 2026-11.</param>
internal sealed record Price(string Id, string Name, decimal Monthly, Uri? Source = null, string? AsOf = null) : IPublished;
