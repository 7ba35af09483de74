using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TemplateGenerator.Verification.Compiling;

/// <summary>
/// Compiles projects in this process with the compiler, options, generators and analyzers that <c>dotnet build</c> would use. References
/// and syntax trees are shared by all projects, and what an analyzer says of a file is asked once for each <see cref="FileSurroundings"/>.
/// </summary>
internal sealed class ProjectCompiler
{
    private readonly CompiledFiles _files = new();
    private readonly ConcurrentDictionary<string, PortableExecutableReference> _references = new(StringComparer.Ordinal);

    /// <param name="call">How MSBuild calls the compiler for this project.</param>
    /// <param name="solution">The solution that the project is of.</param>
    /// <param name="project">Path of the project in the solution.</param>
    /// <param name="references">The projects it refers to, compiled.</param>
    /// <param name="output">What others need of the project, besides what is wrong with it.</param>
    public async Task<CompiledProject> CompileAsync(
        CompilerCall call, SolutionFiles solution, string project, IReadOnlyList<CompiledProject> references, CompilerOutput output, CancellationToken cancellation)
    {
        var parse = call.Arguments.ParseOptions;
        var own = ProjectFile.Of(solution, project).Sources(solution)
            .Select(path => _files.Parse(Path.Combine(call.Root, path), solution.Contents[path], parse))
            .ToList();
        var generated = call.GeneratedSources.Select(source => _files.Parse(source.Path, source.Text, parse)).ToList();
        var compilation = CSharpCompilation.Create(
            call.Arguments.CompilationName,
            [.. own.Concat(generated).Select(file => file.Tree)],
            [.. Packages(call), .. references.Select(reference => reference.Reference!)],
            Options(call));

        GeneratorDriver driver = CSharpGeneratorDriver.Create(call.Generators, additionalTexts: null, parse, call.Configs.ForFiles.AnalyzerConfigOptionsProvider);
        _ = driver.RunGeneratorsAndUpdateCompilation(compilation, out var complete, out var fromGenerators, cancellation);

        var emitted = output == CompilerOutput.None ? null : Emit(call, complete, withBodies: output == CompilerOutput.Assembly, cancellation);
        var diagnostics = emitted?.Image is null
            ? await WithAnalyzers(complete, call.ProjectAnalyzers, call.Configs.ForProject()).GetAllDiagnosticsAsync(cancellation)
            : await AfterEmittingAsync(call, complete, own, cancellation);
        var surroundings = new FileSurroundings([.. own, .. generated], [.. references.SelectMany(project => project.Files)]);
        var found = diagnostics
            .Concat(emitted?.Diagnostics ?? [])
            .Concat(fromGenerators)
            .Where(Fails)
            .Select(diagnostic => Text(diagnostic, call.Root))
            .Concat(await FileByFileAsync(call, complete, own, surroundings, cancellation))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new CompiledProject([.. own], found, emitted?.Image, emitted?.Reference);
    }

    /// <summary>Compiling the bodies of methods once more, after they were looked at for what is wrong, takes longer than all else here.</summary>
    private static Emitted Emit(CompilerCall call, Compilation compilation, bool withBodies, CancellationToken cancellation)
    {
        using var image = new MemoryStream();
        using var reference = new MemoryStream();
        var options = call.Arguments.EmitOptions.WithIncludePrivateMembers(false);
        var result = withBodies
            ? compilation.Emit(
                image,
                xmlDocumentationStream: Stream.Null,
                metadataPEStream: reference,
                manifestResources: call.Arguments.ManifestResources,
                options: options.WithEmitMetadataOnly(false),
                cancellationToken: cancellation)
            : compilation.Emit(reference, options: options.WithEmitMetadataOnly(true), cancellationToken: cancellation);
        return result.Success
            ? new(result.Diagnostics, withBodies ? image.ToArray() : null, MetadataReference.CreateFromImage(reference.ToArray()))
            : new(result.Diagnostics, null, compilation.ToMetadataReference());
    }

    private IEnumerable<MetadataReference> Packages(CompilerCall call) =>
        call.Arguments.MetadataReferences
            .Where(reference => !reference.Reference.StartsWith(call.Root, StringComparison.Ordinal))
            .Select(reference => _references.GetOrAdd(reference.Reference, path => MetadataReference.CreateFromFile(path, reference.Properties)));

    private static CSharpCompilationOptions Options(CompilerCall call) =>
        call.Arguments.CompilationOptions
            .WithConcurrentBuild(false)
            .WithSyntaxTreeOptionsProvider(call.Configs.ForCompiler)
            .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default);

    /// <summary>
    /// What analyzers say of a project whose bodies were bound to emit them. Most of those that look at a whole project read declarations
    /// alone, and get those alone: to bind the bodies once more takes longer than all else here.
    /// </summary>
    private static async Task<ImmutableArray<Diagnostic>> AfterEmittingAsync(
        CompilerCall call, Compilation compilation, IReadOnlyList<CompiledFile> files, CancellationToken cancellation)
    {
        var (ofDeclarations, ofBodies) = call.ProjectAnalyzersFor(files);
        var outlines = files.ToDictionary(file => file.Tree, file => file.Outline);
        var outlined = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => outlines.GetValueOrDefault(tree, tree)));

        // A finding in an outline stands on another line than in the file.
        var again = (await FoundAsync(outlined, ofDeclarations)).Any(Fails) ? call.ProjectAnalyzers : ofBodies;
        return await FoundAsync(compilation, again);

        async Task<ImmutableArray<Diagnostic>> FoundAsync(Compilation asked, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
            analyzers.IsEmpty ? [] : await WithAnalyzers(asked, analyzers, call.Configs.ForProject()).GetAnalyzerDiagnosticsAsync(cancellation);
    }

    private async Task<IEnumerable<string>> FileByFileAsync(
        CompilerCall call, Compilation compilation, IReadOnlyList<CompiledFile> files, FileSurroundings surroundings, CancellationToken cancellation)
    {
        var keys = files.ToDictionary(file => file, file => $"{call.Hash} {surroundings.Of(file)}");
        var unknown = files.Where(file => !_files.IsAnalyzed(keys[file])).ToList();
        if (unknown.Count > 0)
        {
            var analyzed = WithAnalyzers(compilation, call.FileAnalyzers, call.Configs.ForFiles);
            var found = unknown.Count > files.Count / 2
                ? (await analyzed.GetAnalyzerDiagnosticsAsync(cancellation)).ToLookup(diagnostic => diagnostic.Location.SourceTree)
                : await OneByOneAsync(analyzed, unknown, cancellation);
            foreach (var file in unknown)
            {
                _files.Analyzed(keys[file], [.. found[file.Tree].Where(Fails).Select(diagnostic => Text(diagnostic, call.Root))]);
            }
        }

        return files.SelectMany(file => _files.Findings(keys[file]));
    }

    /// <summary>Costs less than a look at the whole project where few files are new in it.</summary>
    private static async Task<ILookup<SyntaxTree?, Diagnostic>> OneByOneAsync(
        CompilationWithAnalyzers analyzed, IEnumerable<CompiledFile> files, CancellationToken cancellation)
    {
        var found = new List<Diagnostic>();
        var ofSyntax = await OfSyntaxAsync(analyzed, cancellation);
        foreach (var file in files)
        {
            found.AddRange(ofSyntax.IsEmpty ? [] : await analyzed.GetAnalyzerSyntaxDiagnosticsAsync(file.Tree, ofSyntax, cancellation));
            found.AddRange(await analyzed.GetAnalyzerSemanticDiagnosticsAsync(analyzed.Compilation.GetSemanticModel(file.Tree), filterSpan: null, cancellation));
        }

        return found.ToLookup(diagnostic => diagnostic.Location.SourceTree);
    }

    /// <summary>Analyzers that look at syntax trees; each of the others costs time in every question for them.</summary>
    private static async Task<ImmutableArray<DiagnosticAnalyzer>> OfSyntaxAsync(CompilationWithAnalyzers analyzed, CancellationToken cancellation)
    {
        var ofSyntax = new List<DiagnosticAnalyzer>();
        foreach (var analyzer in analyzed.Analyzers)
        {
            if ((await analyzed.GetAnalyzerTelemetryInfoAsync(analyzer, cancellation)).SyntaxTreeActionsCount > 0)
            {
                ofSyntax.Add(analyzer);
            }
        }

        return [.. ofSyntax];
    }

    private static CompilationWithAnalyzers WithAnalyzers(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions configs) =>
        compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(
                configs, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));

    private static bool Fails(Diagnostic diagnostic) => !diagnostic.IsSuppressed && diagnostic.Severity >= DiagnosticSeverity.Warning;

    /// <summary>As the compiler prints it, with the path in the solution.</summary>
    private static string Text(Diagnostic diagnostic, string root) =>
        CSharpDiagnosticFormatter.Instance.Format(diagnostic, CultureInfo.InvariantCulture).Replace(root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    private sealed record Emitted(ImmutableArray<Diagnostic> Diagnostics, byte[]? Image, MetadataReference Reference);
}
