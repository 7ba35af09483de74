using System.Text.RegularExpressions;
using System.Xml.Linq;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.NewerCdk;

/// <summary>
/// A folder with the NuGet packages of a newer CDK. What not every registry has of them is generated from npm, as their makers
/// do it, so that solutions can be tried with a CDK that their users have and this machine's registry does not.
/// </summary>
/// <remarks>All of it lies in the folder, which is left as it is when run again: the machine's own packages are only read.</remarks>
internal sealed partial class CdkFeed
{
    /// <summary>Generates C# from a jsii module.</summary>
    private const string PacmakVersion = "1.140.0";

    private const string Framework = "net10.0";

    private readonly string _version;
    private readonly string _folder;

    private CdkFeed(string version, string folder)
    {
        _version = version;
        _folder = folder;
    }

    private string Feed => Path.Combine(_folder, "feed");

    private string Packages => Path.Combine(_folder, "packages");

    private string NuGetConfig => Path.Combine(_folder, "nuget.config");

    private static string MachinePackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } packages
        ? packages
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public static string DefaultFolder(Repository repository, string version) => repository.FullPath($"artifacts/newer-cdk/{version}");

    /// <summary>Makes the folder, or completes it; what is there already is not made again.</summary>
    /// <param name="version">Of Amazon.CDK.Lib.</param>
    /// <param name="folder">Holds about 460 MB afterwards.</param>
    /// <exception cref="ToolException">There is no such version, or npm, node or dotnet failed.</exception>
    public static async Task<CdkVersion> PrepareAsync(string version, string folder, CancellationToken cancellation)
    {
        if (!ExactVersion().IsMatch(version))
        {
            throw new ToolException(ExitCodes.Usage, $"'{version}' is no version of {CdkVersion.LibraryId}.", $"Give one such as {CdkVersion.Newest}.");
        }

        return await new CdkFeed(version, Path.GetFullPath(folder)).PrepareAsync(cancellation);
    }

    /// <param name="feed">Folder of packages besides the sources that the machine has.</param>
    /// <param name="packages">Where packages are unpacked.</param>
    /// <param name="fallback">Where unpacked packages may be taken from; null for nowhere.</param>
    internal static XElement Configuration(string feed, string packages, string? fallback) =>
        new(
            "configuration",
            new XElement("config", Add("globalPackagesFolder", packages)),
            new XElement("packageSources", Add("newer-cdk", feed)),
            fallback is null ? null : new XElement("fallbackPackageFolders", Add("machine", fallback)));

    [GeneratedRegex(@"^\d+\.\d+\.\d+$")]
    private static partial Regex ExactVersion();

    private static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));

    private static XElement Project(string item, params (string Id, string Version)[] packages) =>
        new(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement("PropertyGroup", new XElement("TargetFramework", Framework), new XElement("TreatWarningsAsErrors", "true")),
            new XElement("ItemGroup", packages.Select(package =>
                new XElement(item, new XAttribute("Include", package.Id), new XAttribute("Version", $"[{package.Version}]")))));

    private async Task<CdkVersion> PrepareAsync(CancellationToken cancellation)
    {
        _ = Directory.CreateDirectory(Feed);
        var fallback = Directory.Exists(MachinePackages) ? MachinePackages : null;
        Configuration(Feed, Packages, fallback).Save(NuGetConfig);

        // Nothing of a repository around the folder is meant for what is built in it.
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            new XElement("Project").Save(Path.Combine(_folder, file));
        }

        var dependencies = await DependenciesAsync(fallback, cancellation);
        var constructs = _version == CdkVersion.Newest ? CdkVersion.ConstructsOfNewest : Wanted(CdkVersion.ConstructsId);
        await GenerateAsync([JsiiPackage.Constructs(constructs), JsiiPackage.AwsCli(Wanted(JsiiPackage.AwsCliId))], cancellation);
        await RestoreAsync(
            "check",
            Project("PackageReference", (CdkVersion.LibraryId, _version), (CdkVersion.ConstructsId, constructs)),
            $"{CdkVersion.LibraryId} {_version} with {CdkVersion.ConstructsId} {constructs} cannot be restored",
            cancellation);
        return new CdkVersion { Library = _version, Constructs = constructs, NuGetConfig = NuGetConfig };

        string Wanted(string id) => dependencies.Lowest(id) ?? throw new ToolException(
            ExitCodes.Problems, $"{CdkVersion.LibraryId} {_version} does not depend on {id}.", $"Give another version, such as {CdkVersion.Newest}.");
    }

    private async Task<LibraryDependencies> DependenciesAsync(string? fallback, CancellationToken cancellation)
    {
        await RestoreAsync(
            "download",
            Project("PackageDownload", (CdkVersion.LibraryId, _version)),
            $"{CdkVersion.LibraryId} {_version} cannot be downloaded",
            cancellation);
        var name = CdkVersion.LibraryId.ToLowerInvariant();
        var nuspec = new[] { Packages, fallback }.OfType<string>()
            .Select(packages => Path.Combine(packages, name, _version, $"{name}.nuspec")).First(File.Exists);
        return new LibraryDependencies(await File.ReadAllTextAsync(nuspec, cancellation));
    }

    private async Task GenerateAsync(IEnumerable<JsiiPackage> packages, CancellationToken cancellation)
    {
        var missing = packages.Where(package => !File.Exists(Path.Combine(Feed, package.FileName))).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var work = Path.Combine(_folder, "npm");
        if (Directory.Exists(work))
        {
            Directory.Delete(work, recursive: true);
        }

        _ = Directory.CreateDirectory(work);
        await File.WriteAllTextAsync(Path.Combine(work, "package.json"), """{ "private": true }""", cancellation);
        await RunAsync(
            $"{string.Join(" and ", missing)} cannot be fetched from npm",
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
            ["install", "--no-audit", "--no-fund", "--ignore-scripts", $"jsii-pacmak@{PacmakVersion}", .. missing.Select(package => $"{package.Npm}@{package.Version}")],
            work,
            cancellation);
        foreach (var package in missing)
        {
            await GenerateAsync(package, work, cancellation);
        }

        Directory.Delete(work, recursive: true);
    }

    private async Task GenerateAsync(JsiiPackage package, string work, CancellationToken cancellation)
    {
        var (code, packed) = (Path.Combine(work, "code", package.Id), Path.Combine(work, "packed"));
        await RunAsync(
            $"{package} cannot be generated",
            "node",
            [
                "node_modules/jsii-pacmak/bin/jsii-pacmak", "--code-only", "--targets", "dotnet", "--outdir", code,
                $"node_modules/{package.Npm}",
            ],
            work,
            cancellation);
        var project = Directory.EnumerateFiles(code, $"{package.Id}.csproj", SearchOption.AllDirectories).SingleOrDefault()
            ?? throw new ToolException(ExitCodes.ExternalProgram, $"jsii-pacmak {PacmakVersion} generated no project for {package}.", $"Look into {code}.");

        // Its own framework would need a reference pack that nothing else here needs.
        var definition = XElement.Load(project);
        definition.Descendants("TargetFramework").Single().Value = Framework;
        definition.Save(project);
        await RunAsync(
            $"{package} cannot be packed",
            "dotnet",
            [
                "build", project, "--configuration", "Release", "--nologo",
                "-p:GeneratePackageOnBuild=true", $"-p:PackageOutputPath={packed}", "-p:IncludeSymbols=false", "-p:NuGetAudit=false",
                "-p:UseSharedCompilation=false",
            ],
            work,
            cancellation);

        // An unpacked copy of an earlier build would be used instead.
        var unpacked = Path.Combine(Packages, package.Id.ToLowerInvariant(), package.Version);
        if (Directory.Exists(unpacked))
        {
            Directory.Delete(unpacked, recursive: true);
        }

        File.Move(Path.Combine(packed, package.FileName), Path.Combine(Feed, package.FileName));
    }

    private async Task RestoreAsync(string name, XElement project, string failure, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        project.Save(Path.Combine(folder, $"{name}.csproj"));
        await RunAsync(failure, "dotnet", ["restore", folder, "--nologo", "--verbosity", "quiet"], folder, cancellation);
    }

    private static async Task RunAsync(
        string failure, string program, IReadOnlyList<string> arguments, string folder, CancellationToken cancellation)
    {
        var result = await ExternalProcess.CaptureAsync(program, arguments, folder, cancellation);
        if (result.ExitCode != 0)
        {
            throw new ToolException(
                ExitCodes.ExternalProgram, $"{failure}: {program} ended with exit code {result.ExitCode}.", result.Output.Trim());
        }
    }
}
