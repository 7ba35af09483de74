using TemplateGenerator.Workspace;

namespace Scaffold.Tests.Mutants;

/// <summary>A field that somebody adds by the checklist of the README: with all of its steps every test passes, and each step that is forgotten is found offline.</summary>
public sealed class AFirstField
{
    private const string Api = "src/Acme.Orders.Api";
    private const string Web = "src/Acme.Orders.Web";
    private const string Document = $"{Api}/openapi.json";
    private const string Migrations = $"{Api}/Items/Postgres/Migrations";
    private const string ContractOfThePage = $"{FieldStep.Page}vitest run src/items/contract.test.ts";

    private static readonly FieldStep[] _api =
    [
        new("the property of the item", FieldStep.Compiler, new Edit(
            $"{Api}/Items/Item.cs", "    public required int Quantity { get; init; }\n", "    public required int Quantity { get; init; }\n\n    public string? Colour { get; init; }\n")),
        new("the creation", "CreateItemTests", new Edit(
            $"{Api}/Items/Item.cs", "        Quantity = request.Quantity,\n        CreatedAt", "        Quantity = request.Quantity,\n        Colour = request.Colour,\n        CreatedAt")),
        new("the replacement", "CreateItemTests", new Edit(
            $"{Api}/Items/Item.cs", "        Quantity = request.Quantity,\n        UpdatedAt", "        Quantity = request.Quantity,\n        Colour = request.Colour,\n        UpdatedAt")),
        new("the request", FieldStep.Compiler, new Edit(
            $"{Api}/Items/ItemRequest.cs", "    public int Quantity { get; init; }\n", "    public int Quantity { get; init; }\n\n    [StringLength(40), PrintableText]\n    public string? Colour { get; init; }\n")),
        new(
            "the answer",
            "CreateItemTests",
            new Edit($"{Api}/Items/ItemResponse.cs", "int Quantity, ", "int Quantity, string? Colour, "),
            new Edit($"{Api}/Items/ItemResponse.cs", "item.Quantity, ", "item.Quantity, item.Colour, ")),
    ];

    private static readonly FieldStep[] _dynamoDb =
    [
        new(
            "the attribute",
            "DynamoDbMappingTests",
            new Edit($"{Api}/Items/DynamoDb/ItemAttributes.cs", "    private const string CreatedAt", "    private const string Colour = \"colour\";\n    private const string CreatedAt"),
            new Edit($"{Api}/Items/DynamoDb/ItemAttributes.cs", "\n        return attributes;\n", "\n        if (item.Colour is not null)\n        {\n            attributes[Colour] = Text(item.Colour);\n        }\n\n        return attributes;\n"),
            new Edit($"{Api}/Items/DynamoDb/ItemAttributes.cs", "        CreatedAt = DateTimeOffset", "        Colour = attributes.GetValueOrDefault(Colour)?.S,\n        CreatedAt = DateTimeOffset")),
    ];

    private static readonly FieldStep[] _postgres =
    [
        new("the column", "PostgresMappingTests", new Edit(
            $"{Api}/Items/Postgres/ItemsDbContext.cs",
            "            item.Property(x => x.CreatedAt)",
            "            item.Property(x => x.Colour).HasColumnName(\"colour\").HasMaxLength(40);\n            item.Property(x => x.CreatedAt)")),
    ];

    private static readonly FieldStep[] _page =
    [
        new("the type of the page", $"{FieldStep.Page}tsc --noEmit", new Edit(
            $"{Web}/src/items/item.ts", "  readonly quantity: number;\n", "  readonly quantity: number;\n  readonly colour: string | null;\n")),
        new("the list of fields", ContractOfThePage, new Edit(
            $"{Web}/src/items/itemForm.ts", "'quantity'] as const", "'quantity', 'colour'] as const")),
        new("what the form sends", ContractOfThePage, new Edit(
            $"{Web}/src/items/itemForm.ts", "      quantity: Number(this.#field('quantity').value),\n", "      quantity: Number(this.#field('quantity').value),\n      colour: this.#field('colour').value || null,\n")),
        new("the field of index.html", ContractOfThePage, new Edit(
            $"{Web}/index.html",
            "          <p id=\"quantity-theirs\" class=\"field-theirs\"></p>\n        </div>\n",
            """
                      <p id="quantity-theirs" class="field-theirs"></p>
                    </div>
                    <div class="field">
                      <label for="colour">Colour</label>
                      <input id="colour" name="colour" maxlength="40" aria-describedby="colour-error colour-theirs">
                      <p id="colour-error" class="field-error"></p>
                      <p id="colour-theirs" class="field-theirs"></p>
                    </div>

            """)),
    ];

    [Theory]
    [InlineData("dynamodb", "spa")]
    [InlineData("rds", "none")]
    [InlineData("none", "none")]
    public async Task IsCompleteByTheChecklistAndIncompleteWithoutAnyStepOfIt(string database, string frontend)
    {
        using var solution = await BuiltSolution.CreateAsync(
            new() { ["database"] = database, ["frontend"] = frontend, ["auth"] = "none" }, SolutionTests.TestProject("Api"));
        List<FieldStep> steps = [.. _api, .. database switch { "dynamodb" => _dynamoDb, "rds" => _postgres, _ => [] }, .. frontend == "spa" ? _page : []];
        var originals = steps.SelectMany(step => step.Files).Select(file => file.Path).Distinct().ToDictionary(file => file, file => Read(solution, file));
        Assert.Empty(Unmentioned(solution, originals.Keys));

        Write(solution, originals, steps);
        if (database == "rds")
        {
            steps.Add(await MigrateAsync(solution, originals));
        }

        await BuildAsync(solution);
        steps.Add(await DescribeAsync(solution, originals));
        await InstallAsync(solution, frontend);
        foreach (var finder in steps.Select(step => step.Finder).Distinct())
        {
            Assert.Null(await ComplaintAsync(solution, finder));
        }

        var forgotten = new List<string>();
        // What is the same on every database is left out on one.
        foreach (var step in steps.Where(step => database == "dynamodb" || !_api.Contains(step)))
        {
            Write(solution, originals, steps.Where(other => other != step));
            if (await ComplaintAsync(solution, step.Finder) is null)
            {
                forgotten.Add($"{step.Name} is not missed by {step.Finder}");
            }
        }

        Console.WriteLine($"A field on {database}: {steps.Count} steps.");
        Assert.True(forgotten.Count == 0, string.Join('\n', forgotten));
    }

    private static IEnumerable<string> Unmentioned(BuiltSolution solution, IEnumerable<string> files)
    {
        var readme = Read(solution, "README.md")!;
        var checklist = readme[readme.IndexOf("### Add a field", StringComparison.Ordinal)..];
        checklist = checklist[..checklist.IndexOf("\n### ", StringComparison.Ordinal)];
        return files.Select(file => Path.GetFileName(file)).Where(file => !checklist.Contains($"`{file}`", StringComparison.Ordinal) && !checklist.Contains($"/{file}`", StringComparison.Ordinal));
    }

    /// <summary>The command of the README, with the tool of the solution's manifest.</summary>
    private static async Task<FieldStep> MigrateAsync(BuiltSolution solution, Dictionary<string, string?> originals)
    {
        var before = Directory.GetFiles(solution.PathOf(Migrations), "*.cs").ToDictionary(file => file, File.ReadAllText);
        await RunAsync(solution, "tool", "restore");
        await RunAsync(solution, "ef", "migrations", "add", "AddColour", "--project", Api, "--output-dir", "Items/Postgres/Migrations");
        var files = Directory.GetFiles(solution.PathOf(Migrations), "*.cs")
            .Where(file => !before.TryGetValue(file, out var text) || text != File.ReadAllText(file))
            .Select(file => (Path: Path.GetRelativePath(solution.PathOf("."), file), After: File.ReadAllText(file)))
            .ToList();
        foreach (var (path, _) in files)
        {
            originals[path] = before.GetValueOrDefault(solution.PathOf(path));
        }

        Assert.Equal(3, files.Count);
        return new("the migration", "PostgresMigrationTests", [.. files.Select(file => (file.Path, (Func<string?, string?>)(_ => file.After)))]);
    }

    private static async Task<FieldStep> DescribeAsync(BuiltSolution solution, Dictionary<string, string?> originals)
    {
        originals[Document] = Read(solution, Document);
        await RunAsync(solution, "run", "--no-build", "--project", Api, "--", "openapi");
        var after = Read(solution, Document);
        await BuildAsync(solution);
        return new("the description", "OpenApiDocumentTests", [(Document, _ => after)]);
    }

    private static async Task InstallAsync(BuiltSolution solution, string frontend)
    {
        if (frontend != "none")
        {
            var packages = await ExternalProcess.CaptureAsync("npm", ["ci", "--no-audit", "--no-fund"], solution.PathOf(Web), TestContext.Current.CancellationToken);
            Assert.True(packages.ExitCode == 0, packages.Output);
        }
    }

    /// <summary>What this finder has to say of the solution as it is; null when it finds nothing.</summary>
    private static async Task<string?> ComplaintAsync(BuiltSolution solution, string finder)
    {
        if (finder.StartsWith(FieldStep.Page, StringComparison.Ordinal))
        {
            var run = await ExternalProcess.CaptureAsync(
                "npx", finder[FieldStep.Page.Length..].Split(' '), solution.PathOf(Web), TestContext.Current.CancellationToken);
            return run.ExitCode == 0 ? null : run.Output;
        }

        var build = await SolutionTests.BuildAsync(solution, "Api");
        if (build.ExitCode != 0 || finder == FieldStep.Compiler)
        {
            return build.ExitCode == 0 ? null : build.Output;
        }

        File.Copy(solution.PathOf(Document), solution.PathOf("tests/Acme.Orders.Api.Tests/bin/Debug/net10.0/openapi.json"), overwrite: true);
        var (total, failed, output) = await SolutionTests.RunAsync(solution, "Api", finder);
        Assert.True(total > 0, $"There is no test of {finder}.");
        return failed == 0 ? null : output;
    }

    private static async Task BuildAsync(BuiltSolution solution)
    {
        var build = await SolutionTests.BuildAsync(solution, "Api");
        Assert.True(build.ExitCode == 0, build.Output);
    }

    private static async Task RunAsync(BuiltSolution solution, params string[] arguments)
    {
        var run = await ExternalProcess.CaptureAsync("dotnet", arguments, solution.PathOf("."), TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {run.Output}");
    }

    /// <summary>Makes the solution what it is after these steps.</summary>
    private static void Write(BuiltSolution solution, Dictionary<string, string?> originals, IEnumerable<FieldStep> steps)
    {
        var changes = steps.SelectMany(step => step.Files).ToLookup(file => file.Path, file => file.Change);
        foreach (var (path, original) in originals)
        {
            var text = changes[path].Aggregate(original, (before, change) => change(before));
            if (text is null)
            {
                File.Delete(solution.PathOf(path));
            }
            else if (text != Read(solution, path))
            {
                File.WriteAllText(solution.PathOf(path), text);
            }
        }
    }

    private static string? Read(BuiltSolution solution, string path) => File.Exists(solution.PathOf(path)) ? File.ReadAllText(solution.PathOf(path)) : null;
}
