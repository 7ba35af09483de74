using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Acme_Service.Infrastructure.Settings;

/// <summary>Checks that put the problem into words; an empty sequence means there is none.</summary>
internal static class Valid
{
    public static IEnumerable<string> Range(
        int value, int lowest, int highest, [CallerArgumentExpression(nameof(value))] string member = "") =>
        value < lowest || value > highest
            ? [$"{NameInFile(member)} is {value}; it must lie between {lowest} and {highest}"]
            : [];

    public static IEnumerable<string> Pattern(
        string value, Regex pattern, string wanted, [CallerArgumentExpression(nameof(value))] string member = "") =>
        pattern.IsMatch(value) ? [] : [$"{NameInFile(member)} is \"{value}\"; it must be {wanted}"];

    public static IEnumerable<string> NotEmpty<T>(
        IReadOnlyCollection<T> values, [CallerArgumentExpression(nameof(values))] string member = "") =>
        values.Count > 0 ? [] : [$"{NameInFile(member)} is empty; it needs at least one entry"];

    public static IEnumerable<string> OneOf<T>(
        T value, IEnumerable<T> accepted, [CallerArgumentExpression(nameof(value))] string member = "") =>
        accepted.Contains(value)
            ? []
            : [$"{NameInFile(member)} is \"{value}\"; it must be one of {string.Join(", ", accepted)}"];

    public static string NameInFile(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);
}

/// <summary>Settings that know what a valid value is beyond its type.</summary>
internal interface IChecked
{
    /// <summary>One sentence per problem, beginning with the setting's name as written in the file.</summary>
    IEnumerable<string> Problems();

    /// <summary>The same for each value that is still the one that the solution came with, and of no use to anybody.</summary>
    IEnumerable<string> Placeholders() => [];
}
