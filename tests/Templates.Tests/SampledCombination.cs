namespace Templates.Tests;

/// <summary>Build, format check and tests of sampled solutions by the SDK's own commands. A project that several combinations share is built once.</summary>
public sealed class SampledCombination(VerifiedMatrix matrix)
{
    public static TheoryData<string> Ids => [.. VerifiedMatrix.Built.Select(combination => combination.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void BuildsWithoutAWarning(string combination) => Assert.Empty(matrix.Problems(combination, "build"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void PassesItsOwnTests(string combination) => Assert.Empty(matrix.Problems(combination, "tests"));
}
