using System.Reflection;

namespace Presets.Tests;

public sealed class EveryAcceptanceTest
{
    /// <summary>Number of known facts of each of the five systems.</summary>
    private static readonly Dictionary<string, int> _facts = new() { ["SP"] = 26, ["SJ"] = 22, ["SD"] = 28, ["SI"] = 18, ["SM"] = 28 };

    [Fact]
    public void IsThereExactlyOnce()
    {
        var tested = typeof(EveryAcceptanceTest).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<AcceptanceTestAttribute>())
            .OfType<AcceptanceTestAttribute>()
            .Select(test => test.Id);
        var facts = _facts.SelectMany(system => Enumerable.Range(1, system.Value).Select(number => $"{system.Key}{number}"));

        Assert.Equal(facts.Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }
}
