using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TemplateGenerator.Verification.Compiling;

/// <summary>Options of each file of a project, from its .editorconfig and .globalconfig files, as the compiler reads them.</summary>
internal sealed class AnalyzerConfigs
{
    private readonly AnalyzerConfigSet _configs;
    private readonly ConcurrentDictionary<string, AnalyzerConfigOptionsResult> _ofFiles = new(StringComparer.Ordinal);

    public AnalyzerConfigs(AnalyzerConfigSet configs)
    {
        _configs = configs;
        ForFiles = ForProject();
    }

    /// <summary>One object for all projects: analyzers keep, for as long as it lives, what they have read from it.</summary>
    public AnalyzerOptions ForFiles { get; }

    /// <summary>
    /// An object for one compilation. Options such as <c>dotnet_code_quality.CA1852</c> are kept with the syntax trees of the compilation for
    /// which they were read first, and another one would find none.
    /// </summary>
    public AnalyzerOptions ForProject() => new([], new AnalyzerOptionsOfFiles(this));

    /// <summary>Severities, for the compiler.</summary>
    public SyntaxTreeOptionsProvider ForCompiler => new SeveritiesOfFiles(this);

    /// <summary>The severity that the files of a project give a rule, or null where they say nothing of it.</summary>
    public ReportDiagnostic? SeverityOf(string rule, string path) =>
        Of(path).TreeOptions.TryGetValue(rule, out var severity) || _configs.GlobalConfigOptions.TreeOptions.TryGetValue(rule, out severity) ? severity : null;

    private AnalyzerConfigOptionsResult Of(string path) => _ofFiles.GetOrAdd(path, _configs.GetOptionsForSourcePath);

    private sealed class SeveritiesOfFiles(AnalyzerConfigs owner) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            owner.Of(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            owner.GlobalSeverities.TryGetValue(diagnosticId, out severity);
    }

    private ImmutableDictionary<string, ReportDiagnostic> GlobalSeverities => _configs.GlobalConfigOptions.TreeOptions;

    private sealed class AnalyzerOptionsOfFiles(AnalyzerConfigs owner) : AnalyzerConfigOptionsProvider
    {
        private readonly ConcurrentDictionary<string, Values> _values = new(StringComparer.Ordinal);

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(owner.GlobalValues);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

        private Values Of(string path) => _values.GetOrAdd(path, file => new Values(owner.Of(file).AnalyzerOptions));
    }

    private ImmutableDictionary<string, string> GlobalValues => _configs.GlobalConfigOptions.AnalyzerOptions;

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
