namespace TemplateGenerator.Catalog.Bill;

/// <param name="Item">Id of its price.</param>
/// <param name="Name">What is paid for.</param>
/// <param name="Dev">How many of it <c>dev</c> has.</param>
/// <param name="Prod">How many of it <c>prod</c> has.</param>
/// <param name="Monthly">US dollars a month for one.</param>
internal sealed record BillLine(string Item, string Name, int Dev, int Prod, decimal Monthly)
{
    /// <summary>How many of it an environment has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is neither <c>dev</c> nor <c>prod</c>.</exception>
    public int In(string environment) => environment switch
    {
        "dev" => Dev,
        "prod" => Prod,
        _ => throw new ArgumentOutOfRangeException(nameof(environment), environment, "There is a bill of dev and one of prod."),
    };
}
