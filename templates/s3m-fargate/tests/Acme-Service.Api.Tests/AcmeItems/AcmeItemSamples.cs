using System.Reflection;
using Acme_Service.Api.AcmeItems;

namespace Acme_Service.Api.Tests.AcmeItems;

internal static class AcmeItemSamples
{
    /// <summary>Two acme items that differ in each property but their key: what forgets a property does not answer both.</summary>
    public static (AcmeItem First, AcmeItem Second) WithEveryPropertySet(string ownerId)
    {
        var key = AcmeItem.Create(ownerId, new AcmeItemRequest(), new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero));
        return (Vary(key with { }, 1, nameof(AcmeItem.OwnerId), nameof(AcmeItem.Id)), Vary(key with { }, 2, nameof(AcmeItem.OwnerId), nameof(AcmeItem.Id)));
    }

    /// <summary>Two requests that differ in each property.</summary>
    public static (AcmeItemRequest First, AcmeItemRequest Second) RequestsWithEveryPropertySet() => (Vary(new AcmeItemRequest(), 1), Vary(new AcmeItemRequest(), 2));

    private static T Vary<T>(T record, int number, params string[] except)
        where T : class
    {
        foreach (var property in typeof(T).GetProperties().Where(property => !except.Contains(property.Name)))
        {
            property.SetValue(record, Value(property, number));
        }

        return record;
    }

    private static object Value(PropertyInfo property, int number) => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
    {
        var type when type == typeof(string) => $"{property.Name} {number}",
        var type when type == typeof(int) => number,
        var type when type == typeof(long) => (long)number,
        var type when type == typeof(decimal) => number + 0.25m,
        var type when type == typeof(bool) => number == 1,
        var type when type == typeof(Guid) => new Guid(number, 0, 0, new byte[8]),
        var type when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch.AddDays(number),
        var type when type.IsEnum => Enum.GetValues(type).GetValue(number % Enum.GetValues(type).Length)!,
        var type => throw new NotSupportedException($"{property.Name} is a {type.Name}: say here what two different values of it are."),
    };
}
