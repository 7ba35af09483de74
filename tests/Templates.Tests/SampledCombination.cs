namespace Templates.Tests;

/// <summary>Build, format check and tests of sampled solutions by the SDK's own commands. A project that several combinations share is built once.</summary>
public sealed class SampledCombination(VerifiedMatrix matrix)
{
    public static TheoryData<string> Ids => [.. VerifiedMatrix.Built.Select(combination => combination.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void BuildsWithoutAWarning(string combination) => AssertNone(matrix.Problems(combination, "build"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void PassesItsOwnTests(string combination) => AssertNone(matrix.Problems(combination, "tests"));

    /// <summary>Shows them whole, as they hold what the failing tests printed.</summary>
    private static void AssertNone(IEnumerable<string> problems)
    {
        var found = string.Join('\n', problems);
        Assert.True(found.Length == 0, found);
    }
}
