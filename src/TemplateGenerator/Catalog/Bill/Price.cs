namespace TemplateGenerator.Catalog.Bill;

/// <param name="Id">What the catalog calls it.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Monthly">US dollars a month for one.</param>
internal sealed record Price(string Id, string Name, decimal Monthly);
