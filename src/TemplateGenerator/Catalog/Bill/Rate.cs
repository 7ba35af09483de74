namespace TemplateGenerator.Catalog.Bill;

/// <summary>A price of what is used, such as a GB of logs. It is on no bill, which is before traffic.</summary>
/// <param name="Id">What the generator calls it.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Each">US dollars for one.</param>
/// <param name="Source">Page on which AWS publishes it.</param>
/// <param name="AsOf">Month of which it is, such as 2026-11.</param>
internal sealed record Rate(string Id, string Name, decimal Each, Uri? Source = null, string? AsOf = null) : IPublished;
