using System.IO.Compression;
using TemplateGenerator.Workspace;

namespace Package.Tests;

public sealed class PackageContent(InstalledPack pack)
{
    [Fact]
    public async Task HoldsExactlyWhatGitKnowsOfTheTemplates()
    {
        var listed = await ExternalProcess.CaptureAsync(
            "git", ["-c", "core.quotePath=false", "ls-files", "--cached", "--others", "--exclude-standard", "templates"],
            Checkout.Root, TestContext.Current.CancellationToken);
        var known = listed.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(file => File.Exists(Path.Combine(Checkout.Root, file)));

        Assert.Equal(
            known.Select(file => $"content/{file}").Order(StringComparer.Ordinal),
            Entries().Where(entry => entry.StartsWith("content/", StringComparison.Ordinal)));
    }

    [Fact]
    public void HoldsReadmeLicenseAndIcon() =>
        Assert.All((string[])["README.md", "LICENSE", "icon.png"], file => Assert.Contains(file, Entries()));

    [Fact]
    public void SaysThatItIsATemplatePackage()
    {
        using var package = ZipFile.OpenRead(pack.Package);
        using var nuspec = new StreamReader(package.GetEntry("PrivateFargateTemplates.nuspec")!.Open());

        Assert.Contains("<packageType name=\"Template\" />", nuspec.ReadToEnd(), StringComparison.Ordinal);
    }

    private List<string> Entries()
    {
        using var package = ZipFile.OpenRead(pack.Package);
        return [.. package.Entries.Select(entry => Uri.UnescapeDataString(entry.FullName)).Order(StringComparer.Ordinal)];
    }
}
