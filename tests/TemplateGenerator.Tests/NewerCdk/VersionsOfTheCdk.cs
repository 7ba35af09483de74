using TemplateGenerator.NewerCdk;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Tests.NewerCdk;

public sealed class VersionsOfTheCdk
{
    private const string Nuspec =
        """
        <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata><dependencies><group targetFramework="net8.0">
          <dependency id="Amazon.CDK.Asset.AwsCliV1" version="[2.2.292]" exclude="Build,Analyzers" />
          <dependency id="Constructs" version="[10.5.0, 11.0.0)" exclude="Build,Analyzers" />
          <dependency id="Amazon.JSII.Runtime" version="1.142.0" exclude="Build,Analyzers" />
        </group></dependencies></metadata></package>
        """;

    private static readonly CdkVersion _newer = new() { Library = "2.300.0", Constructs = "10.6.0", NuGetConfig = "nuget.config" };

    [Theory]
    [InlineData("Amazon.CDK.Asset.AwsCliV1", "2.2.292")]
    [InlineData("Constructs", "10.5.0")]
    [InlineData("amazon.jsii.runtime", "1.142.0")]
    [InlineData("Amazon.CDK.Asset.KubectlV20", null)]
    public void AskForPackagesInARange(string id, string? lowest) => Assert.Equal(lowest, new LibraryDependencies(Nuspec).Lowest(id));

    [Fact]
    public void ChangeTwoLinesOfASolution() =>
        Assert.Equal(
            """
              <PackageVersion Include="Amazon.CDK.Lib" Version="2.300.0" />
              <PackageVersion Include="Amazon.CDK.Lib.Other" Version="2.160.0" />
              <PackageVersion Include="Constructs" Version="10.6.0" />
            """,
            _newer.InPackagesOf(
                """
                  <PackageVersion Include="Amazon.CDK.Lib" Version="2.160.0" />
                  <PackageVersion Include="Amazon.CDK.Lib.Other" Version="2.160.0" />
                  <PackageVersion Include="Constructs" Version="10.0.5" />
                """));

    [Fact]
    public void ChangeWhatTheTemplateHas()
    {
        var props = WorkingTree.Repository.Read("templates/s3m-fargate/Directory.Packages.props")!;

        Assert.Equal(2, props.Split('\n').Zip(_newer.InPackagesOf(props).Split('\n')).Count(lines => lines.First != lines.Second));
    }

    [Theory]
    [InlineData("newest")]
    [InlineData("2.277")]
    [InlineData("../2.277.0")]
    public async Task AreGivenInFull(string version)
    {
        var refused = await Assert.ThrowsAsync<ToolException>(() => CdkFeed.PrepareAsync(version, "nowhere", TestContext.Current.CancellationToken));

        Assert.Equal((ExitCodes.Usage, $"'{version}' is no version of Amazon.CDK.Lib."), (refused.ExitCode, refused.Message));
        Assert.False(Directory.Exists("nowhere"));
    }

    [Theory]
    [InlineData("/home/packages", """<fallbackPackageFolders><add key="machine" value="/home/packages" /></fallbackPackageFolders>""")]
    [InlineData(null, "")]
    public void KeepTheSourcesOfTheMachine(string? fallback, string expected) =>
        Assert.Equal(
            """<configuration><config><add key="globalPackagesFolder" value="/lane/packages" /></config>"""
                + $"""<packageSources><add key="newer-cdk" value="/lane/feed" /></packageSources>{expected}</configuration>""",
            CdkFeed.Configuration("/lane/feed", "/lane/packages", fallback).ToString(System.Xml.Linq.SaveOptions.DisableFormatting));
}
