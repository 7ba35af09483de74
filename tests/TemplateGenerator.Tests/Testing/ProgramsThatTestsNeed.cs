using TemplateGenerator.Testing;

namespace TemplateGenerator.Tests.Testing;

public sealed class ProgramsThatTestsNeed : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("s3m-programs-").FullName;

    [Theory]
    [InlineData("ID=debian\nVERSION_ID=\"12\"\n", "Debian")]
    [InlineData("NAME=\"Linux Mint\"\nID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", "Ubuntu")]
    [InlineData("ID=raspbian\nID_LIKE=debian\n", "Debian")]
    [InlineData("ID=\"fedora\"\n", "OtherLinux")]
    [InlineData("", "OtherLinux")]
    public void AreInstalledAsTheDistributionDoesIt(string release, string platform) =>
        Assert.Equal(platform, Platforms.OfLinux(release).ToString());

    [Theory]
    [InlineData("Debian", "sudo apt-get install --no-install-recommends chromium")]
    [InlineData("Ubuntu", "sudo snap install chromium")]
    [InlineData("OtherLinux", "install it with this system's package manager (Debian calls it chromium)")]
    [InlineData("MacOS", "brew install --cask chromium")]
    [InlineData("Windows", "winget install Google.Chrome")]
    public void HaveAWayOnEveryPlatform(string platform, string way) =>
        Assert.Equal(way, Requirement.Chromium.Way(Enum.Parse<Platform>(platform)));

    [Fact]
    public void AreOnlyInstalledFromPackagesThatHoldThem()
    {
        Assert.True(Requirement.Chromium.IsPackagedFor(Platform.Debian));
        Assert.False(Requirement.Chromium.IsPackagedFor(Platform.Ubuntu));
        Assert.True(Requirement.ShellCheck.IsPackagedFor(Platform.Ubuntu));
        Assert.False(Requirement.ShellCheck.IsPackagedFor(Platform.MacOS));
    }

    [Fact]
    public void AreFoundInTheirNewestVersion()
    {
        Install("9.6/bin/initdb");
        Install("15/bin/initdb");
        Install("17/bin/psql");
        var places = Path.Combine(_folder, "*", "bin", "initdb").Replace('\\', '/');

        Assert.Equal(Path.Combine(_folder, "15", "bin", "initdb"), Requirement.Matches(places).First(), ignoreCase: false);
    }

    [Fact]
    public void ThatAreNowhereAreMissing()
    {
        var nothing = new Requirement("Nothing", $"{_folder}/nothing", $"{_folder}/*/nothing", "no-such-program-anywhere")
        {
            Package = "nothing",
            OnUbuntu = "get nothing",
            OnMacOS = "get nothing",
            OnWindows = "get nothing",
        };

        Assert.Null(nothing.Find());
        Assert.StartsWith("Nothing is not installed. To have this tested: ", nothing.Missing, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Install(string program)
    {
        var path = Path.Combine(_folder, program);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
    }
}
