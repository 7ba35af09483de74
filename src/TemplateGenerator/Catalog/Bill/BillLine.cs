namespace TemplateGenerator.Catalog.Bill;

/// <param name="Name">What is paid for.</param>
/// <param name="Dev">How many of it <c>dev</c> has.</param>
/// <param name="Prod">How many of it <c>prod</c> has.</param>
/// <param name="Monthly">US dollars a month for one.</param>
internal sealed record BillLine(string Name, int Dev, int Prod, decimal Monthly);
