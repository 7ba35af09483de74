using TemplateGenerator.Linting;

namespace TemplateGenerator.Tests.Linting;

public sealed class NamesAndBytes
{
    [Theory]
    [InlineData("namespace Acme_Service.Api;")]
    [InlineData("src/Acme-Service.Api")]
    [InlineData("acme-service-table")]
    [InlineData("__scaffold_network__")]
    [InlineData("Acme")]
    public void TokensPass(string text) => Assert.Empty(Lint.File("a.txt", $"{text}\n"));

    [Theory]
    [InlineData("Acme.Service")]
    [InlineData("AcmeService")]
    [InlineData("acme_service")]
    [InlineData("ACME-SERVICE")]
    [InlineData("Acme.Orders")]
    [InlineData("acme-orders")]
    [InlineData("__scaffold_netwrok__")]
    public void LookalikesOfTokensAreFound(string text) =>
        Assert.Equal(["misspelt-token:2"], Lint.File("a.txt", $"first line\nx {text} y\n"));

    [Theory]
    [InlineData("src/Acme_Service.Api/a.txt")]
    [InlineData("src/acme-service/a.txt")]
    [InlineData("src/Acme.Orders/a.txt")]
    public void PathThatIsNotRenamedIsFound(string path) => Assert.Equal(["token-in-path:1"], Lint.File(path, "x\n"));

    [Fact]
    public void PathWithTheProjectNamePasses() => Assert.Empty(Lint.File("src/Acme-Service.Api/a.txt", "x\n"));

    [Fact]
    public void CarriageReturnIsFound() => Assert.Equal(["carriage-return:2"], Lint.File("a.sh", "a\nb\r\nc\n"));

    [Fact]
    public void ByteOrderMarkIsFound() =>
        Assert.Equal("byte-order-mark", Assert.Single(Lint.Findings(new TemplateFile("a.cs", [0xEF, 0xBB, 0xBF, 0x61]))).Rule);

    [Fact]
    public void BinaryFileIsNotRead() =>
        Assert.Empty(Lint.Findings(new TemplateFile("a.png", [0, 0x0D, 0x0A, .. "#if x"u8])));

    [Theory]
    [InlineData("src/bin/tool.sh")]
    [InlineData("src/Obj/a.txt")]
    [InlineData("packages.lock.json")]
    [InlineData("a.csproj.user")]
    public void FileTheEngineDropsIsFound(string path) => Assert.Equal(["never-emitted:1"], Lint.File(path, "x\n"));

    [Theory]
    [InlineData("package-lock.json")]
    [InlineData("src/binary/a.txt")]
    public void FileTheEngineKeepsPasses(string path) => Assert.Empty(Lint.File(path, "x\n"));

    [Fact]
    public void FindingSaysWhereWhatHappensAndHowToWriteIt() =>
        Assert.Equal(
            "a.sh:1: carriage-return: the engine keeps line endings byte for byte, and \\r breaks scripts in containers. Save the file with \\n only.",
            Assert.Single(Lint.Findings(new TemplateFile("a.sh", "a\r\n"))).ToString());
}
