using System.CommandLine;
using TemplateGenerator.Catalog.Reading;
using TemplateGenerator.Packing;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands;

internal static class InstallCommand
{
    public static Verb Create(Shell shell)
    {
        var hive = new Option<string?>("--hive")
        {
            Description = "Installs into this folder and not for the user: nothing outside it changes.",
            HelpName = "folder",
        };
        var verb = new Verb("install", "Packs, and installs the package for `dotnet new` in place of an earlier version.", "install", "install --hive /tmp/hive") { hive };
        return verb.Runs(shell, (repository, result, cancellation) => RunAsync(repository, result.GetValue(hive), shell, cancellation));
    }

    private static async Task<int> RunAsync(Repository repository, string? hive, Shell shell, CancellationToken cancellation)
    {
        var catalog = CatalogLoader.Load(repository);
        var package = await new Packer(repository, shell.Error).PackAsync(cancellation);
        var privateHive = hive is null ? "" : $" --debug:custom-hive {Path.GetFullPath(hive, shell.Directory)}";
        string[] hiveArguments = hive is null ? [] : ["--debug:custom-hive", Path.GetFullPath(hive, shell.Directory)];

        await shell.Error.WriteLineAsync("Installing ...");
        _ = await ExternalProcess.ReadAsync("dotnet", ["new", "install", package, "--force", .. hiveArguments], repository.Root, cancellation);
        await shell.Output.WriteLineAsync(
            $"""
            {catalog.Pack.Id} {catalog.Pack.Version} is installed.
            Use it:    dotnet new {catalog.Template.ShortName} -n {catalog.Template.DefaultName}{privateHive}
            Options:   dotnet new {catalog.Template.ShortName} --help{privateHive}
            Uninstall: dotnet new uninstall {catalog.Pack.Id}{privateHive}
            """);
        return ExitCodes.Ok;
    }
}
