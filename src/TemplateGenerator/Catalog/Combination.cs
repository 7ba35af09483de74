namespace TemplateGenerator.Catalog;

/// <summary>One choice for every option.</summary>
internal sealed class Combination(IReadOnlyList<KeyValuePair<string, string>> values)
{
    /// <summary>Option → choice, in catalog order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values { get; } = values;

    /// <summary>The choices joined by dashes, such as <c>nat-nlb-dynamodb-jwt-none-github</c>.</summary>
    public string Id { get; } = string.Join('-', values.Select(value => value.Value));

    public string this[string option] => Values.First(value => value.Key == option).Value;

    public bool Has(string option) => Values.Any(value => value.Key == option);

    public override string ToString() => Id;
}
