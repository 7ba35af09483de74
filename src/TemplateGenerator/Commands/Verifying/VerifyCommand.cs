using System.CommandLine;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Reading;
using TemplateGenerator.NewerCdk;
using TemplateGenerator.Rendering;
using TemplateGenerator.Verification;
using TemplateGenerator.Verification.Dotnet;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands.Verifying;

internal static class VerifyCommand
{
    public static Verb Create(Shell shell)
    {
        var filter = new Option<string[]>("--filter")
        {
            Description = "Only combinations with these choices, such as 'isolated', 'nlb rds' or, where several options have the choice, 'auth=none'.",
            HelpName = "choice",
            AllowMultipleArgumentsPerToken = true,
        };
        var sample = new Option<bool>("--sample") { Description = "Only combinations in which every pair of choices occurs." };
        var dotnet = new Option<bool>("--dotnet")
        {
            Description = "Also runs dotnet build, dotnet format and the solutions' own tests on the sample, or on what --filter leaves.",
        };
        var cdk = new Option<string?>("--cdk")
        {
            Description = $"Compiles and synthesizes with this version of the CDK, such as {CdkVersion.Newest}, in place of the one that solutions name.",
            HelpName = "version",
        };
        var json = new Option<string?>("--json") { Description = "Writes problems, figures and counts by rule to this file.", HelpName = "file" };
        var keep = new Option<string?>("--keep")
        {
            Description = "Leaves the rendered solutions and cloud assemblies in this folder, which must not exist yet.",
            HelpName = "folder",
        };
        var jobs = new Option<int>("--jobs")
        {
            Description = "How many things are done at a time; by default one for each processor.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        jobs.Validators.Add(result =>
        {
            if (result.GetValue(jobs) < 1)
            {
                result.AddError("--jobs takes a whole number from 1.");
            }
        });
        var verb = new Verb(
            "verify",
            "Renders, compiles and synthesizes every combination, has the templates read by AWS's validator and cdk-nag, and prints what is wrong with which.",
            "verify", "verify --sample", "verify --filter alb auth=none --keep /tmp/alb", "verify --filter isolated rds --dotnet", $"verify --sample --cdk {CdkVersion.Newest}") { filter, sample, dotnet, cdk, json, keep, jobs };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(dotnet) && result.GetValue(cdk) is not null)
            {
                result.AddError("--dotnet builds solutions as they are, so it does not go together with --cdk. Give one of them.");
            }
        });
        return verb.Runs(shell, (repository, result, cancellation) =>
        {
            var request = new Request
            {
                Filter = result.GetValue(filter) ?? [],
                Sample = result.GetValue(sample),
                Dotnet = result.GetValue(dotnet),
                Cdk = result.GetValue(cdk),
                Json = result.GetValue(json),
                Keep = result.GetValue(keep),
                Jobs = result.GetValue(jobs),
            };
            return RunAsync(repository, request, shell, cancellation);
        });
    }

    private static async Task<int> RunAsync(Repository repository, Request request, Shell shell, CancellationToken cancellation)
    {
        var catalog = CatalogLoader.Load(repository);
        var combinations = Chosen(catalog, request);
        var workspace = Workspace(request.Keep, shell);
        var progress = new StepProgress(shell.Error, interactive: !Console.IsErrorRedirected);
        try
        {
            var plan = new VerificationPlan
            {
                Subjects = Subject.Of(combinations, repository.FullPath(catalog.Template.Folder)),
                Catalog = catalog,
                ShortName = catalog.Template.ShortName,
                Tokens = Tokens.All(catalog),
                Workspace = workspace,
                Tools = await NodeTools.InstallAsync(repository, cancellation),
                Strict = (request.Filter.Length > 0 ? combinations : CoveringSample.Of(catalog)).Select(combination => combination.Id).ToHashSet(),
                Cdk = await CdkAsync(repository, request.Cdk, cancellation),
                KeepsAssemblies = request.Keep is not null,
                Jobs = request.Jobs,
            };
            var report = await new MatrixVerifier(plan, progress).RunAsync(cancellation);
            if (request.Dotnet)
            {
                var wanted = request.Filter.Length > 0 ? combinations : CoveringSample.Of(catalog);
                report.Add(await new DotnetVerifier(workspace, request.Jobs, progress).RunAsync(
                    [.. report.Solutions.Where(solution => wanted.Any(combination => combination.Id == solution.Combination))], cancellation));
            }

            progress.End();
            VerificationTables.Write(report, combinations, shell.Output);
            if (request.Json is not null)
            {
                await File.WriteAllTextAsync(Path.GetFullPath(request.Json, shell.Directory), VerificationJson.Of(report), cancellation);
            }

            return report.Problems.Count == 0 ? ExitCodes.Ok : ExitCodes.TestsFailed;
        }
        finally
        {
            if (request.Keep is null)
            {
                Directory.Delete(workspace, recursive: true);
            }
        }
    }

    private static List<Combination> Chosen(TemplateCatalog catalog, Request request)
    {
        var from = request.Sample ? CoveringSample.Of(catalog) : Combinations.Valid(catalog);
        var terms = request.Filter.Select(term => Term(catalog, term)).ToList();
        List<Combination> chosen = [.. from.Where(combination => terms.All(term => combination[term.Option] == term.Choice))];
        return chosen.Count > 0 ? chosen : throw new ToolException(
            ExitCodes.Usage, $"No valid combination has all of: {string.Join(", ", request.Filter)}.", $"'{Repository.BuildScript} list' prints the valid ones.");
    }

    private static (string Option, string Choice) Term(TemplateCatalog catalog, string term)
    {
        var known = catalog.Options.SelectMany(option => option.Choices.Select(choice => (Option: option.Id, Choice: choice.Id))).ToList();
        var meant = known.Where(value => term == value.Choice || term == $"{value.Option}={value.Choice}").ToList();
        return meant.Count switch
        {
            1 => meant[0],
            0 => throw new ToolException(
                ExitCodes.Usage, $"'{term}' is no choice of any option.", $"Accepted: {string.Join(", ", known.Select(value => value.Choice).Distinct())}."),
            _ => throw new ToolException(
                ExitCodes.Usage,
                $"Several options have the choice '{term}'.",
                $"Accepted: {string.Join(", ", meant.Select(value => $"{value.Option}={value.Choice}"))}."),
        };
    }

    private static string Workspace(string? keep, Shell shell)
    {
        if (keep is null)
        {
            return Directory.CreateTempSubdirectory("s3m-verify-").FullName;
        }

        var folder = Path.GetFullPath(keep, shell.Directory);
        return Directory.Exists(folder)
            ? throw new ToolException(ExitCodes.Usage, $"{folder} exists already.", "Give --keep a folder that does not exist.")
            : Directory.CreateDirectory(folder).FullName;
    }

    private static async Task<CdkVersion?> CdkAsync(Repository repository, string? version, CancellationToken cancellation) =>
        version is null ? null : await CdkFeed.PrepareAsync(version, CdkFeed.DefaultFolder(repository, version), cancellation);

    private sealed record Request
    {
        public required string[] Filter { get; init; }

        public required bool Sample { get; init; }

        public required bool Dotnet { get; init; }

        public required string? Cdk { get; init; }

        public required string? Json { get; init; }

        public required string? Keep { get; init; }

        public required int Jobs { get; init; }
    }
}
