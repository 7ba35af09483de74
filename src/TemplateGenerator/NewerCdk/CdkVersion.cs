using System.Text.RegularExpressions;

namespace TemplateGenerator.NewerCdk;

/// <summary>A version of the CDK that a generated solution can be moved to, with what it takes.</summary>
internal sealed partial record CdkVersion
{
    /// <summary>The newest one that generated solutions are known to work with.</summary>
    public const string Newest = "2.277.0";

    /// <summary>Goes with <see cref="Newest"/>; with any other version goes the lowest that it takes.</summary>
    public const string ConstructsOfNewest = "10.5.1";

    /// <summary>Package id of the CDK.</summary>
    public const string LibraryId = "Amazon.CDK.Lib";

    /// <summary>Package id of what the CDK itself builds on, and its users with it.</summary>
    public const string ConstructsId = "Constructs";

    public required string Library { get; init; }

    public required string Constructs { get; init; }

    /// <summary>Full path of the file to put next to a solution, so that its restore finds the packages.</summary>
    public required string NuGetConfig { get; init; }

    /// <summary>A solution's <c>Directory.Packages.props</c> with this version, changed as the solution's README says.</summary>
    public string InPackagesOf(string props) => PackageVersion().Replace(
        props,
        match => match.Groups["id"].Value switch
        {
            LibraryId => match.Groups["before"].Value + Library,
            ConstructsId => match.Groups["before"].Value + Constructs,
            _ => match.Value,
        });

    [GeneratedRegex("""(?<before><PackageVersion Include="(?<id>[^"]+)" Version=")[^"]+""")]
    private static partial Regex PackageVersion();
}
