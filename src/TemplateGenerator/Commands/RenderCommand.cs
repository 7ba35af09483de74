using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Files;
using TemplateGenerator.Catalog.Reading;
using TemplateGenerator.Linting;
using TemplateGenerator.Rendering;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands;

internal static class RenderCommand
{
    public static Verb Create(Shell shell) =>
        new Verb("render", "Writes every file that repeats what content/ declares: template.json, the host files, option tables, docs.", "render")
            .Runs(shell, (repository, _, cancellation) => RunAsync(repository, shell, cancellation));

    private static async Task<int> RunAsync(Repository repository, Shell shell, CancellationToken cancellation)
    {
        var catalog = CatalogLoader.Load(repository);
        var rendered = RepositoryRenderer.Render(await RenderInput.ReadAsync(repository, catalog, cancellation));
        var changed = Drift.Find(rendered, repository.Read).Select(drift => drift.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in rendered.Where(file => changed.Contains(file.Path)))
        {
            repository.Write(file.Path, file.Content);
            await shell.Output.WriteLineAsync(file.Path);
        }

        await shell.Error.WriteLineAsync($"{Count.Of(changed.Count, "file")} written, {rendered.Count - changed.Count} already as rendered.");
        await WarnAsync(repository, catalog, shell, cancellation);
        return ExitCodes.Ok;
    }

    /// <summary>A claim on files that do not exist yet does no harm to what is rendered; `check` refuses it.</summary>
    private static async Task WarnAsync(Repository repository, TemplateCatalog catalog, Shell shell, CancellationToken cancellation)
    {
        var files = await TemplateFile.ReadAllAsync(repository, catalog.Template, cancellation);
        foreach (var problem in new FilePlan(catalog, files.Select(file => file.Path)).Problems(catalog))
        {
            await shell.Error.WriteLineAsync($"warning: {Repository.CatalogPath}: {problem}");
        }
    }
}
