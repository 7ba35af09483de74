using System.Diagnostics;
using TemplateGenerator.Commands;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Tests.Commands;

/// <summary>A repository in a folder of its own, with the sample catalog and its files, and the command line run in it.</summary>
internal sealed class SampleRepository : IDisposable
{
    public SampleRepository(string? catalogJson = null)
    {
        Write("content/catalog.json", catalogJson ?? Samples.CatalogJson());
        Write("content/prices.json", Samples.PricesJson);
        Write("content/views/options-table.hbs", Samples.Views.OptionsTable);
        Write("content/views/options.hbs", Samples.Views.OptionsPage);
        Write("content/readme/solution.hbs", Samples.Views.SolutionReadme);
        Write("content/choices/solution.hbs", Samples.Views.SolutionChoices);
        Write("content/operations/solution.hbs", Samples.Views.SolutionOperations);
        Write("content/security/solution.hbs", Samples.Views.SolutionSecurity);
        Write("content/views/verification.hbs", Samples.Views.VerificationPage);
        foreach (var file in Samples.Files)
        {
            Write($"templates/sample/{file}", "x\n");
        }

        using var git = Process.Start(new ProcessStartInfo("git", ["init", "--quiet", Folder]))!;
        git.WaitForExit();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("template-generator-").FullName;

    public StringWriter Output { get; } = new();

    public StringWriter Error { get; } = new();

    public Task<int> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(arguments, new Shell(Folder, Output, Error));

    public async Task RenderAsync()
    {
        Assert.Equal(ExitCodes.Ok, await RunAsync("render"));
        _ = Output.GetStringBuilder().Clear();
        _ = Error.GetStringBuilder().Clear();
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public bool Has(string path) => File.Exists(Path.Combine(Folder, path));

    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
