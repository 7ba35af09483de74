using TemplateGenerator.Catalog;
using TemplateGenerator.Rendering;
using TemplateGenerator.Verification;
using TemplateGenerator.Workspace;

namespace Templates.Tests.Defects;

/// <summary>A copy of the template for each defect, all verified in one run.</summary>
public sealed class DefectiveTemplates : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("s3m-defects-").FullName;
    private MatrixReport _report = new();

    public async ValueTask InitializeAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var plan = new VerificationPlan
        {
            Subjects = [.. SeededDefects.InSolutions.Select(Seed)],
            Catalog = Checkout.Catalog,
            ShortName = Checkout.Catalog.Template.ShortName,
            Tokens = Tokens.All(Checkout.Catalog),
            Workspace = Directory.CreateDirectory(Path.Combine(_folder, "workspace")).FullName,
            Strict = SeededDefects.InSolutions.Where(defect => defect.IsStrict).Select(IdOf).ToHashSet(),
            Tools = await NodeTools.InstallAsync(Checkout.Repository, cancellation),
        };
        _report = await new MatrixVerifier(plan, new NoProgress()).RunAsync(cancellation);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal IReadOnlyList<Problem> Problems(SeededDefect defect) => [.. _report.Problems.Where(problem => problem.Combination == IdOf(defect))];

    private Subject Seed(SeededDefect defect)
    {
        var template = Path.Combine(_folder, "templates", IdOf(defect));
        foreach (var file in TemplateFiles())
        {
            var copy = Path.Combine(template, file);
            _ = Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Checkout.TemplateFolder, file), copy);
        }

        foreach (var edit in defect.Edits)
        {
            var file = Path.Combine(template, edit.File);
            File.WriteAllText(file, edit.ApplyTo(File.ReadAllText(file)));
        }

        var values = defect.Choices.Select(choice => choice.Split('=')).ToDictionary(parts => parts[0], parts => parts[1]);
        return new(IdOf(defect), Combinations.WithDefaults(Checkout.Catalog, values), template);
    }

    private static IEnumerable<string> TemplateFiles() =>
        Checkout.Repository.FilesUnderAsync(Checkout.Catalog.Template.Folder, TestContext.Current.CancellationToken).GetAwaiter().GetResult()
            .Select(path => path[(Checkout.Catalog.Template.Folder.Length + 1)..]);

    private static string IdOf(SeededDefect defect) => defect.Name.Replace(' ', '-');
}
