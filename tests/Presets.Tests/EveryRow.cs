using System.Reflection;

namespace Presets.Tests;

public sealed class EveryRow
{
    /// <summary>How many facts each of the five systems has.</summary>
    private static readonly Dictionary<string, int> _rows = new() { ["SP"] = 26, ["SJ"] = 22, ["SD"] = 28, ["SI"] = 18, ["SM"] = 28 };

    [Fact]
    public void HasExactlyOneTest()
    {
        var tested = typeof(EveryRow).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<RowAttribute>())
            .OfType<RowAttribute>()
            .Select(row => row.Id);
        var rows = _rows.SelectMany(system => Enumerable.Range(1, system.Value).Select(number => $"{system.Key}{number}"));

        Assert.Equal(rows.Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }
}
