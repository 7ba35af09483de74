using System.Text;
using Acme_Service.Authorizer.Keys;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests;

/// <summary>
/// Test vectors of others, run by JWS_VECTORS=folder: every JSON file in it with testGroups[], each of which has a JWK or a JWK set
/// under public or private, and tests[] with jws and result. A valid one that this verifier leaves out on purpose says so in its name.
/// </summary>
public sealed class Vectors
{
    private const string FolderVariable = "JWS_VECTORS";

    public static IEnumerable<TheoryDataRow<string, string, string, bool>> Cases
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable(FolderVariable);
            return string.IsNullOrEmpty(folder)
                ? [new("", "", "", false) { Label = "none", Skip = $"{FolderVariable} names no folder of test vectors." }]
                : Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(VectorFile.Read).Select(Row);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void AreDecidedAsTheyAreMarked(string label, string token, string keySet, bool accepted)
    {
        // A set that is none at all, as invalid vectors may have it, is as good as a useless key.
        var keys = JwkSet.Parse(Encoding.UTF8.GetBytes(keySet)) ?? Jws.Keys("""{"keys":[{}]}""");

        var rejection = Jws.Verify(token, keys).Rejection;

        TestContext.Current.TestOutputHelper?.WriteLine($"{label}: {rejection?.ToString() ?? "accepted"}");
        Assert.Equal(accepted, rejection is null);
    }

    private static TheoryDataRow<string, string, string, bool> Row(VectorCase vector) =>
        new(vector.Label, vector.Token, vector.KeySet, vector.IsValid && vector.Exclusion is null) { Label = vector.Label };
}
