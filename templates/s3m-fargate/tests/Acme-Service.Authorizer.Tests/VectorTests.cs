using System.Globalization;
using System.Text;
using Acme_Service.Authorizer.Keys;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests;

/// <summary>
/// Tokens and public keys with the answer that is right, in the folder Vectors, and those of others, in the folder that JWS_VECTORS
/// names: every JSON file in it with testGroups[], each of which has a JWK or a JWK set under public or private, and tests[] with jws
/// and result. A valid one that this verifier leaves out on purpose says so in its name.
/// </summary>
public sealed class VectorTests
{
    private const string FolderVariable = "JWS_VECTORS";

    /// <summary>Least number of other sources' vectors that must be accepted.</summary>
    private const string AcceptedVariable = "JWS_VECTORS_ACCEPTED";

    public static IEnumerable<TheoryDataRow<string, string, string, string[], bool>> Cases =>
        Files.SelectMany(VectorFile.Read).Select(vector =>
            new TheoryDataRow<string, string, string, string[], bool>(vector.Label, vector.Token, vector.KeySet, vector.Algorithms, vector.IsAccepted) { Label = vector.Label });

    private static IEnumerable<string> Files => FilesIn("Vectors").Concat(OthersFolder is { } folder ? FilesIn(folder) : []);

    private static string? OthersFolder => Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder ? folder : null;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Vectors_are_decided_as_they_are_marked(string label, string token, string keySet, string[] algorithms, bool accepted)
    {
        var rejection = Decide(token, keySet, algorithms);

        TestContext.Current.TestOutputHelper?.WriteLine($"{label}: {rejection ?? "accepted"}");
        Assert.Equal(accepted, rejection is null);
    }

    /// <summary>Those that are left out on purpose must not be all there are.</summary>
    [Fact]
    public void The_expected_number_of_vectors_is_accepted()
    {
        Assert.Equal((95, 15), (FilesIn("Vectors").SelectMany(VectorFile.Read).Count(), Accepted(FilesIn("Vectors"))));

        if (OthersFolder is { } folder)
        {
            Assert.InRange(
                Accepted(FilesIn(folder)),
                int.Parse(Environment.GetEnvironmentVariable(AcceptedVariable) ?? "1", CultureInfo.InvariantCulture),
                int.MaxValue);
        }
    }

    private static int Accepted(IEnumerable<string> files) =>
        files.SelectMany(VectorFile.Read).Count(vector => vector.IsValid && Decide(vector.Token, vector.KeySet, vector.Algorithms) is null);

    private static IEnumerable<string> FilesIn(string folder) => Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal);

    /// <summary>Null where the token is accepted.</summary>
    private static string? Decide(string token, string keySet, string[] algorithms)
    {
        // A set that is none at all, as invalid vectors may have it, is as good as a useless key.
        var keys = JwkSet.Parse(Encoding.UTF8.GetBytes(keySet)) ?? Jws.Keys("""{"keys":[{}]}""");
        return Jws.Verify(token, keys, algorithms).Rejection?.ToString();
    }
}
