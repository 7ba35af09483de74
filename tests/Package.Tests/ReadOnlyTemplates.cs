using TemplateGenerator.Trial;
using TemplateGenerator.Workspace;

namespace Package.Tests;

/// <summary>Templates in a folder that nobody may write to, such as a share or a checkout of someone else.</summary>
public sealed class ReadOnlyTemplates : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("s3m-read-only-").FullName;
    private readonly PrivateHive _hive = new();

    [Fact]
    public async Task GiveFilesThatCanBeWritten()
    {
        var templates = Path.Combine(_folder, "templates");
        foreach (var template in (string[])[Checkout.Catalog.Template.Folder, Checkout.Catalog.Service!.Folder])
        {
            Copy(Path.Combine(Checkout.Root, template), Path.Combine(templates, Path.GetFileName(template)));
        }

        var installed = await NewAsync("install", templates);
        var created = await NewAsync(Checkout.Catalog.Template.ShortName, "-n", "Acme.Orders", "--no-restore");

        Assert.True(installed.ExitCode == 0, installed.Output);
        Assert.True(created.ExitCode == 0, created.Output);
        var files = Directory.GetFiles(Path.Combine(_folder, "Acme.Orders"), "*", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, IsReadOnly);
    }

    public void Dispose()
    {
        _hive.Dispose();
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Where(IsReadOnly))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static bool IsReadOnly(string file) => File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
            File.SetAttributes(copy, FileAttributes.ReadOnly);
        }
    }

    private Task<ProcessResult> NewAsync(params string[] arguments) =>
        ExternalProcess.CaptureAsync("dotnet", ["new", .. arguments, .. _hive.Arguments], _folder, TestContext.Current.CancellationToken);
}
