using System.Buffers.Text;
using System.Text;
using TemplateGenerator.Trial;

namespace TemplateGenerator.Tests.Trial;

public sealed class CallersOfAnApi
{
    public static TheoryData<string> Choices => [.. WorkingTree.Catalog.FindOption("auth")!.Choices.Select(choice => choice.Id)];

    [Theory]
    [MemberData(nameof(Choices))]
    public void AreKnownUnlessEverybodyMayCall(string auth) => Assert.Equal(auth != "none", Caller.Of(auth).MustBeKnown);

    [Fact]
    public void OfAUserPoolBringAnAccessToken()
    {
        var token = Caller.Of("cognito").Headers["Authorization"].Split(' ')[1];

        Assert.Contains("\"token_use\":\"access\"", Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Split('.')[1])), StringComparison.Ordinal);
    }

    [Fact]
    public void OfAnUnknownKindAreAskedFor() =>
        Assert.Contains("Trial/Caller.cs", Assert.Throws<NotSupportedException>(() => Caller.Of("mtls")).Message, StringComparison.Ordinal);
}
