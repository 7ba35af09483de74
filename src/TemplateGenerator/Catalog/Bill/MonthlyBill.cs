namespace TemplateGenerator.Catalog.Bill;

/// <summary>What a combination costs a month before traffic.</summary>
internal sealed record MonthlyBill(IReadOnlyList<BillLine> Lines)
{
    public decimal Dev => Lines.Sum(line => line.Dev * line.Monthly);

    public decimal Prod => Lines.Sum(line => line.Prod * line.Monthly);

    public static MonthlyBill Of(TemplateCatalog catalog, Combination combination) =>
        new([.. from cost in catalog.Costs
                where cost.When?.Matches(combination) is not false
                let price = catalog.Prices.Find(cost.Item)!
                select new BillLine(price.Id, price.Name, cost.Dev, cost.Prod, price.Monthly)]);
}
