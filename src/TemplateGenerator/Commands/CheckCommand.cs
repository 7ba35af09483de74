using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Files;
using TemplateGenerator.Catalog.Reading;
using TemplateGenerator.Linting;
using TemplateGenerator.Rendering;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands;

internal static class CheckCommand
{
    public static Verb Create(Shell shell) =>
        new Verb("check", "Fails when a rendered file is not what renders now, the catalog claims files that do not exist, or the linter finds what the template engine would silently do.", "check")
        {
            Notes = ("What the linter finds", [.. LintRules.All.Select(rule => $"{rule.Id,-22} {rule.Finds}")]),
        }
            .Runs(shell, (repository, _, cancellation) => RunAsync(repository, shell, cancellation));

    private static async Task<int> RunAsync(Repository repository, Shell shell, CancellationToken cancellation)
    {
        var catalog = CatalogLoader.Load(repository);
        var rendered = RepositoryRenderer.Render(await RenderInput.ReadAsync(repository, catalog, cancellation));
        var drifts = Drift.Find(rendered, repository.Read);
        var files = await TemplateFile.ReadAllAsync(repository, catalog.Template, cancellation);
        var claims = new FilePlan(catalog, files.Select(file => file.Path)).Problems(catalog);
        var findings = new TemplateLinter(catalog).Lint(files);

        var report = CheckReport.Lines(catalog.Template.Folder, drifts, claims, findings);
        if (report.Count > 0)
        {
            await shell.Error.WriteLineAsync(string.Join('\n', report));
            return ExitCodes.Problems;
        }

        await shell.Output.WriteLineAsync(
            $"ok: {Count.Of(rendered.Count, "rendered file")} up to date, {Count.Of(files.Count, "template file")} without a finding, {Count.Of(Combinations.Valid(catalog).Count, "valid combination")}.");
        return ExitCodes.Ok;
    }
}
