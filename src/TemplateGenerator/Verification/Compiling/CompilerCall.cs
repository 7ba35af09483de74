using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TemplateGenerator.Verification.Compiling;

/// <summary>
/// A call of the compiler as MSBuild would make it for projects of one shape, without the C# files of the project itself. All
/// solutions are given the same root, so that files which are equal in several of them are parsed once.
/// </summary>
internal sealed class CompilerCall
{
    /// <summary>A rule that dotnet format checks and a build does not.</summary>
    private const string Formatting = "IDE0055";

    private const string CompilationEnd = "CompilationEnd";
    private const string CustomSeverity = "CustomSeverityConfigurable";

    /// <summary>Rules of whole projects that ask nothing of the bodies of members: an assembly's version, and internal types that nobody derives from.</summary>
    private static readonly string[] _rulesOfDeclarations = ["CA1016", "CA1852"];

    /// <summary>Rules that report only on types with a certain attribute.</summary>
    private static readonly Dictionary<string, string> _subjects = new(StringComparer.Ordinal) { ["CA5360"] = "Serializable" };

    /// <summary>A place for each section of a solution's .editorconfig that sets severities.</summary>
    private static readonly string[] _places = ["src/Any/Any.cs", "infrastructure/Any/Any.cs", "tests/Any/Any.cs"];

    private CompilerCall(
        CSharpCommandLineArguments arguments, string root, IReadOnlyList<CallSource> generatedSources, AnalyzerConfigs configs, CompilerPlugins plugins, string hash)
    {
        var assemblies = arguments.AnalyzerReferences.Select(reference => reference.FilePath).ToList();
        Arguments = arguments;
        Root = root;
        GeneratedSources = generatedSources;
        Configs = configs;
        Generators = plugins.Generators(assemblies);
        Hash = hash;

        var active = plugins.Analyzers(assemblies).Where(CanFail).ToLookup(SeesWholeProject);
        ProjectAnalyzers = [.. active[true]];
        FileAnalyzers = [.. active[false]];
    }

    public CSharpCommandLineArguments Arguments { get; }

    /// <summary>Where every solution is said to lie. The folder does not exist.</summary>
    public string Root { get; }

    /// <summary>C# files that MSBuild itself writes, such as global usings and assembly attributes.</summary>
    public IReadOnlyList<CallSource> GeneratedSources { get; }

    public AnalyzerConfigs Configs { get; }

    public ImmutableArray<ISourceGenerator> Generators { get; }

    /// <summary>Analyzers whose findings in a file follow from the file and from what it names.</summary>
    public ImmutableArray<DiagnosticAnalyzer> FileAnalyzers { get; }

    /// <summary>Analyzers that look at a compilation as a whole before they report.</summary>
    public ImmutableArray<DiagnosticAnalyzer> ProjectAnalyzers { get; }

    /// <summary>Full paths of the packages' assemblies; those of the framework are not among them.</summary>
    public IReadOnlyList<string> Packages =>
        [.. Arguments.MetadataReferences
            .Select(reference => reference.Reference)
            .Where(path => !path.StartsWith(Root, StringComparison.Ordinal) && !path.Contains(".App.Ref" + Path.DirectorySeparatorChar, StringComparison.Ordinal))];

    /// <summary>Equal for calls that differ in no argument, setting or file that MSBuild wrote; references to projects do not count.</summary>
    public string Hash { get; }

    /// <param name="shape">What MSBuild said.</param>
    /// <param name="project">The project, relative to its solution.</param>
    /// <param name="root">See <see cref="Root"/>.</param>
    public static CompilerCall Create(ShapeArguments shape, string project, string root, CompilerPlugins plugins)
    {
        var shapeRoot = Path.GetFullPath(Path.Combine(shape.ProjectFolder, string.Concat(Enumerable.Repeat("../", project.Count(letter => letter == '/')))))
            .TrimEnd(Path.DirectorySeparatorChar);
        string AtRoot(string text) => text.Replace(shapeRoot, root, StringComparison.Ordinal);
        string OnDisk(string path) => path.Replace(root, shapeRoot, StringComparison.Ordinal);

        var lines = shape.Lines.Select(AtRoot).ToList();
        var arguments = CSharpCommandLineParser.Default.Parse([.. lines, $"/warnaserror+:{Formatting}"], AtRoot(shape.ProjectFolder), sdkDirectory: null);
        // A C# file that the project names one by one is in the solution, not in the shape.
        var written = arguments.SourceFiles.Where(file => Path.GetFileName(file.Path) != ProjectShape.Placeholder && File.Exists(OnDisk(file.Path)));
        var sources = written.Select(file => new CallSource(file.Path, AtRoot(File.ReadAllText(OnDisk(file.Path))))).ToList();
        var configs = arguments.AnalyzerConfigPaths.Select(path => new CallSource(path, AtRoot(File.ReadAllText(OnDisk(path))))).ToList();
        var set = AnalyzerConfigSet.Create(configs.Select(config => AnalyzerConfig.Parse(SourceText.From(config.Text), config.Path)).ToList(), out _);
        var inputs = lines.Where(line => !(line.StartsWith("/reference:", StringComparison.Ordinal) && line.Contains(root, StringComparison.Ordinal)))
            .Concat(sources.Concat(configs).SelectMany(file => (string[])[file.Path, file.Text]));
        return new(arguments, root, sources, new AnalyzerConfigs(set), plugins, Hashed(inputs));
    }

    /// <summary>Whether the compiler runs an analyzer at all: it leaves out those that can report nothing but suggestions.</summary>
    private bool CanFail(DiagnosticAnalyzer analyzer) => FailingRulesOf(analyzer).Any();

    private IEnumerable<string> FailingRulesOf(DiagnosticAnalyzer analyzer) =>
        analyzer.SupportedDiagnostics
            .Where(rule => rule.CustomTags.Contains(CustomSeverity) || SeverityOf(rule) is ReportDiagnostic.Warn or ReportDiagnostic.Error)
            .Select(rule => rule.Id);

    /// <summary>Those of <see cref="ProjectAnalyzers"/> that read declarations alone, and those that read bodies and can report on the files.</summary>
    /// <param name="files">Of the project.</param>
    public (ImmutableArray<DiagnosticAnalyzer> OfDeclarations, ImmutableArray<DiagnosticAnalyzer> OfBodies) ProjectAnalyzersFor(IEnumerable<CompiledFile> files)
    {
        var subjects = files.SelectMany(file => file.Named).ToHashSet(StringComparer.Ordinal);
        var ofDeclarations = ProjectAnalyzers.ToLookup(analyzer => FailingRulesOf(analyzer).All(_rulesOfDeclarations.Contains));
        return ([.. ofDeclarations[true]], [.. ofDeclarations[false].Where(analyzer => FailingRulesOf(analyzer).Any(HasSubject))]);

        bool HasSubject(string rule) => !_subjects.TryGetValue(rule, out var subject) || subjects.Contains(subject);
    }

    private ReportDiagnostic SeverityOf(DiagnosticDescriptor rule)
    {
        if (Arguments.CompilationOptions.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var ordered))
        {
            return ordered;
        }

        // A section for some files only may set a rule that is off elsewhere: one place where it fails is enough.
        var configured = _places.Select(place => Configs.SeverityOf(rule.Id, Path.Combine(Root, place))).OfType<ReportDiagnostic>().ToList();
        if (configured.Count == 0)
        {
            return rule.IsEnabledByDefault && rule.DefaultSeverity >= DiagnosticSeverity.Warning ? ReportDiagnostic.Warn : ReportDiagnostic.Hidden;
        }

        return configured.Any(severity => severity is ReportDiagnostic.Warn or ReportDiagnostic.Error) ? ReportDiagnostic.Warn : ReportDiagnostic.Hidden;
    }

    private static bool SeesWholeProject(DiagnosticAnalyzer analyzer) =>
        analyzer.SupportedDiagnostics.Any(rule => rule.CustomTags.Contains(CompilationEnd));

    private static string Hashed(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
}

/// <summary>A file of a compiler call.</summary>
/// <param name="Path">Under the root that all solutions share.</param>
internal sealed record CallSource(string Path, string Text);
