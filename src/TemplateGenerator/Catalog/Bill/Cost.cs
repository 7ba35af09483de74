namespace TemplateGenerator.Catalog.Bill;

/// <summary>A line of the bill.</summary>
/// <param name="Item">Id of a price.</param>
/// <param name="Count">How many of it.</param>
/// <param name="When">What must be chosen for it to be paid; null for always.</param>
internal sealed record Cost(string Item, int Count, Selection? When);
