using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Reading;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Packing;

/// <summary>
/// Packs what git tracks: those files are copied to a staging folder of their own, all of which goes into the package.
/// A glob over the working tree would take build output and whatever else lies about along.
/// </summary>
internal sealed class Packer(Repository repository, TextWriter progress)
{
    private const string ProjectPath = "packaging/PrivateFargateTemplates.csproj";

    private const string StagingFolder = "artifacts/staging";

    private const string ManifestPath = "artifacts/PrivateFargateTemplates.nuspec";

    private const string OutputFolder = "artifacts/packed";

    private const string PackagesFolder = "artifacts/packages";

    /// <summary>The full path of the package. Several processes may pack at once, while others read what was packed before.</summary>
    public async Task<string> PackAsync(CancellationToken cancellation)
    {
        using var alone = await FileLock.TakeAsync(repository.FullPath("artifacts/pack.lock"), cancellation);
        var catalog = CatalogLoader.Load(repository);
        var files = PackageLayout.Of(catalog.Template, await repository.FilesUnderAsync("templates", cancellation));
        await progress.WriteLineAsync($"Packing {Count.Of(files.Count, "file")} ...");
        Stage(files);
        await WriteFaceAsync(catalog, cancellation);

        _ = await ExternalProcess.ReadAsync(
            "dotnet",
            [
                "pack", ProjectPath, "--nologo", "--verbosity", "quiet", "--output", repository.FullPath(OutputFolder),
                $"-p:PackVersion={catalog.Pack.Version}", $"-p:StagingFolder={repository.FullPath(StagingFolder)}",
                $"-p:ManifestFile={repository.FullPath(ManifestPath)}",
            ],
            repository.Root,
            cancellation);

        var name = $"{catalog.Pack.Id}.{catalog.Pack.Version}.nupkg";
        var packed = repository.FullPath($"{OutputFolder}/{name}");
        ReproducibleZip.Rewrite(packed);
        return Publish(packed, repository.FullPath($"{PackagesFolder}/{name}"));
    }

    /// <summary>What the package's page shows: its README, and a manifest with what is new.</summary>
    private async Task WriteFaceAsync(TemplateCatalog catalog, CancellationToken cancellation)
    {
        var address = await GitHubAddress.FindAsync(repository, cancellation);
        var notes = Changelog.NotesOf(repository.ReadRequired("CHANGELOG.md"), catalog.Pack.Version);
        repository.Write($"{StagingFolder}/README.md", PackageReadme.Of(catalog, repository.ReadRequired(PackageReadme.ViewPath), address));
        repository.Write(ManifestPath, PackageManifest.Of(repository.ReadRequired("PrivateFargateTemplates.nuspec"), address, notes));
    }

    private static string Publish(string packed, string package)
    {
        if (!File.Exists(package) || !File.ReadAllBytes(package).AsSpan().SequenceEqual(File.ReadAllBytes(packed)))
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(package)!);
            File.Move(packed, package, overwrite: true);
        }

        return package;
    }

    private void Stage(IReadOnlyList<(string Source, string Target)> files)
    {
        var staging = repository.FullPath(StagingFolder);
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }

        foreach (var (source, target) in files)
        {
            if (!File.Exists(repository.FullPath(source)))
            {
                throw new ToolException(ExitCodes.Problems, $"{source} is missing and belongs into the package.", $"Bring it back, or run '{Repository.BuildScript} render' if it is a rendered file.");
            }

            var copy = Path.Combine(staging, target);
            _ = Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(repository.FullPath(source), copy);
        }
    }
}
