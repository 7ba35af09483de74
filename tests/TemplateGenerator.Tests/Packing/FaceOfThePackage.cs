using TemplateGenerator.Packing;

namespace TemplateGenerator.Tests.Packing;

public sealed class FaceOfThePackage
{
    private const string Log = "# Changelog\n\n## 1.10.0 (unreleased)\n\n- Ten.\n\n## 1.1.0 (2026-01-02)\n\n### Added\n\n- One.\n\n## 1.0.0\n\n- Nothing.\n";

    private static readonly string _view = WorkingTree.Repository.ReadRequired(PackageReadme.ViewPath);

    private static readonly Uri _address = new("https://github.com/acme/templates");

    [Theory]
    [InlineData("1.10.0", "- Ten.")]
    [InlineData("1.1.0", "### Added\n\n- One.")]
    [InlineData("1.0.0", "- Nothing.")]
    [InlineData("1.1", "")]
    public void TakesTheNotesOfItsVersion(string version, string notes) => Assert.Equal(notes, Changelog.NotesOf(Log, version));

    [Theory]
    [InlineData("https://github.com/acme/templates.git", "https://github.com/acme/templates")]
    [InlineData("https://x-access-token@github.com/acme/templates", "https://github.com/acme/templates")]
    [InlineData("git@github.com:acme/templates.git", "https://github.com/acme/templates")]
    [InlineData("ssh://git@github.com/acme/templates.v2/", "https://github.com/acme/templates.v2")]
    [InlineData("/srv/git/templates", null)]
    [InlineData("", null)]
    public void LinksTheRepositoryWhereItIsOnGitHub(string remote, string? address) => Assert.Equal(address, GitHubAddress.Of(remote)?.ToString());

    [Fact]
    public void NamesRepositoryAndNotesInItsManifest()
    {
        var manifest = PackageManifest.Of(
            """<?xml version="1.0" encoding="utf-8"?><package xmlns="urn:x"><metadata><id>a</id></metadata></package>""", _address, "- <One>.");

        Assert.Contains("<releaseNotes>- &lt;One&gt;.</releaseNotes>", manifest, StringComparison.Ordinal);
        Assert.Contains("<repository type=\"git\" url=\"https://github.com/acme/templates\" />", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void HasAReadmeThatBeginsWithTheInstallationAndWhoseLinksAreAbsolute()
    {
        var readme = PackageReadme.Of(WorkingTree.Catalog, _view, _address);

        Assert.StartsWith("# PrivateFargateTemplates\n\n```bash\ndotnet new install PrivateFargateTemplates\n", readme, StringComparison.Ordinal);
        Assert.DoesNotContain("mermaid", readme, StringComparison.Ordinal);
        Assert.Equal(readme.Split("](").Length, readme.Split("](https://").Length);
        Assert.Contains("[Choose by looking](https://acme.github.io/templates/)", readme, StringComparison.Ordinal);
        Assert.Contains("](https://raw.githubusercontent.com/acme/templates/v", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void LinksNothingWhereTheRepositoryHasNoAddress() =>
        Assert.DoesNotContain("](", PackageReadme.Of(WorkingTree.Catalog, _view, null), StringComparison.Ordinal);
}
