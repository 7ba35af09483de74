using TemplateGenerator.Catalog;
using TemplateGenerator.Verification;
using TemplateGenerator.Verification.Dotnet;
using TemplateGenerator.Workspace;

namespace Package.Tests;

/// <summary>
/// One solution for each name, all built together, in a folder with an awkward name and inside a repository whose own settings would
/// break every one of them.
/// </summary>
public sealed class AwkwardlyNamedSolutions(InstalledPack pack) : IAsyncLifetime
{
    /// <summary>A name of which nothing can stay as it is; the tests of its solution are run too.</summary>
    public const string Hardest = " Acme..注文 & 'Заказы'.2 ";

    private const string Folder = "Ön & off (2) 注文";

    /// <summary>Files that MSBuild, NuGet, the compiler and the SDK look for in the folders around a project.</summary>
    private static readonly (string File, string Content)[] _surroundings =
    [
        ("Directory.Build.props", """
            <Project><PropertyGroup>
              <TargetFramework>net8.0</TargetFramework><LangVersion>7</LangVersion><ImplicitUsings>disable</ImplicitUsings>
              <AnalysisMode>All</AnalysisMode><ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
            </PropertyGroup></Project>
            """),
        ("Directory.Build.targets", """
            <Project><Target Name="Outer" BeforeTargets="CoreCompile"><Error Text="This comes from a repository around the solution." /></Target></Project>
            """),
        ("Directory.Packages.props", """
            <Project><ItemGroup><PackageVersion Include="xunit.v3" Version="0.0.1" /><GlobalPackageReference Include="No.Such.Package" Version="1.0.0" /></ItemGroup></Project>
            """),
        (".editorconfig", "root = true\n[*.cs]\ndotnet_analyzer_diagnostic.severity = error\ndotnet_style_require_accessibility_modifiers = never:error\n"),
        ("global.json", """{ "sdk": { "version": "8.0.100", "rollForward": "disable" } }"""),
    ];

    private static readonly string[] _optionIds = ["networking", "integration", "database", "auth", "frontend"];

    private static readonly Dictionary<string, string[]> _options = new(StringComparer.Ordinal)
    {
        ["my-orders"] = ["nat", "nlb", "dynamodb", "jwt", "spa"],
        ["nul.Draws"] = ["isolated", "alb", "rds", "cognito", "container"],
        ["2orders"] = ["nat", "public-alb", "none", "cognito", "spa"],
        [Hardest] = ["isolated", "nlb", "dynamodb", "none", "none"],
        ["A&B Orders"] = ["nat", "lambda", "rds", "cognito", "container"],
        ["U\u0308ber_🚀.कार्य"] = ["isolated", "rest-alb", "dynamodb", "jwt", "container"],
        ["Stack"] = ["isolated", "lambda", "rds", "jwt", "spa"],
        ["Acme._.nameof.field.Bucket.Settings.Migration"] = ["nat", "nlb-alb", "none", "cognito", "spa"],
        ["Acme.class.Överföring-And-A-Name-That-Is-Longer-Than-Any-Limit"] = ["nat", "none", "rds", "none", "none"],
    };

    internal static IReadOnlyDictionary<string, string[]> Named => _options;

    internal List<RenderedSolution> Created { get; } = [];

    internal List<ProjectOf> Projects { get; } = [];

    internal IReadOnlyList<Problem> BuildProblems { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var workspace = Directory.CreateDirectory(pack.NewFolder()).FullName;
        var repository = Directory.CreateDirectory(Path.Combine(workspace, "outer")).FullName;
        foreach (var (file, content) in _surroundings)
        {
            await File.WriteAllTextAsync(Path.Combine(repository, file), content, TestContext.Current.CancellationToken);
        }

        await File.WriteAllTextAsync(Path.Combine(repository, "nuget.config"), await SecondSourceAsync(workspace), TestContext.Current.CancellationToken);
        foreach (var (name, options) in _options)
        {
            var solution = new RenderedSolution(name, name, Path.Combine(repository, Folder, name.Trim()));
            var arguments = _optionIds.Zip(options, (option, choice) => (string[])[$"--{option}", choice]).SelectMany(argument => argument);
            var created = await pack.NewAsync(["-n", name, "-o", solution.Folder, "--no-restore", .. arguments]);
            Assert.True(created.ExitCode == 0, created.Output);
            Created.Add(solution);
            Projects.AddRange(solution.Projects().Select(project => new ProjectOf(solution, project)));
        }

        BuildProblems = await SolutionBuild.RunAsync(Projects, workspace, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The packages' usual source under another name and with its port: two sources are what makes NuGet warn.</summary>
    private static async Task<string> SecondSourceAsync(string folder)
    {
        var sources = await ExternalProcess.ReadAsync("dotnet", ["nuget", "list", "source", "--format", "Short"], folder, TestContext.Current.CancellationToken);
        var usual = new Uri(sources.Split('\n').First(line => line.StartsWith("E http", StringComparison.Ordinal))[2..].Trim());
        return $"""<configuration><packageSources><add key="outer" value="{usual.Scheme}://{usual.Host}:{usual.Port}{usual.PathAndQuery}" /></packageSources></configuration>""";
    }

    internal static Combination CombinationOf(RenderedSolution solution) =>
        Combinations.WithDefaults(
            Checkout.Catalog, _optionIds.Zip(_options[solution.Name], KeyValuePair.Create).ToDictionary());
}
