using System.Text;
using Acme_Service.Authorizer.Jwt;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Jwt;

public sealed class MutationTests
{
    private const int Seed = 20_261_120;

    private const int Rounds = 50_000;

    private static readonly string _alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ {}\"\0é";

    [Theory]
    [InlineData("RS256")]
    [InlineData("ES256")]
    public async Task Every_mutation_of_a_valid_token_is_refused(string algorithm)
    {
        var authorizer = new TestAuthorizer();
        var valid = authorizer.Token(key: algorithm == "RS256" ? TestKeys.Rsa : TestKeys.P256);
        Assert.Null(await authorizer.RefusalAsync(valid));
        var random = new Random(Seed);
        var reasons = new HashSet<Reason>();
        for (var round = 0; round < Rounds; round++)
        {
            var mutant = Mutate(valid, random);
            var refusal = mutant == valid ? null : await RefusalOrFailAsync(authorizer, mutant, round);
            reasons.UnionWith(refusal is { } reason ? [reason] : []);
        }

        Assert.Contains(Reason.SignatureInvalid, reasons);
        Assert.True(reasons.Count > 5, string.Join(", ", reasons));
    }

    private static async Task<Reason?> RefusalOrFailAsync(TestAuthorizer authorizer, string mutant, int round)
    {
        var where = $"Seed {Seed}, round {round}: {mutant}";
        try
        {
            var reason = await authorizer.RefusalAsync(mutant);
            Assert.True(reason is not null, $"Accepted. {where}");
            return reason;
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException(where, e);
        }
    }

    private static string Mutate(string token, Random random)
    {
        var text = new StringBuilder(token);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(6))
            {
                case 0:
                    text.Remove(at, random.Next(1, Math.Min(20, text.Length - at) + 1)).Append('A');
                    break;
                case 1:
                    text.Insert(at, _alphabet[random.Next(_alphabet.Length)]);
                    break;
                case 2:
                    text.Insert(at, token[..random.Next(token.Length)]);
                    break;
                default:
                    text[at] = _alphabet[random.Next(_alphabet.Length)];
                    break;
            }
        }

        return text.ToString();
    }
}
