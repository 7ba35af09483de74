using System.Globalization;

namespace TemplateGenerator.Catalog.Bill;

internal static class Money
{
    /// <summary>Whole dollars, such as $61.</summary>
    public static string Dollars(decimal amount) =>
        $"${Math.Round(amount, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)}";
}
