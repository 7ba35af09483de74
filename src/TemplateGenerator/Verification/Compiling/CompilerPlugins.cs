using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TemplateGenerator.Verification.Compiling;

/// <summary>Analyzers and source generators, loaded once for all projects that name the same assembly.</summary>
internal sealed class CompilerPlugins
{
    private readonly Loader _loader = new();
    private readonly ConcurrentDictionary<string, AnalyzerFileReference> _references = new(StringComparer.Ordinal);

    public ImmutableArray<DiagnosticAnalyzer> Analyzers(IEnumerable<string> assemblies) =>
        [.. assemblies.SelectMany(assembly => ReferenceTo(assembly).GetAnalyzers(LanguageNames.CSharp))];

    public ImmutableArray<ISourceGenerator> Generators(IEnumerable<string> assemblies) =>
        [.. assemblies.SelectMany(assembly => ReferenceTo(assembly).GetGenerators(LanguageNames.CSharp))];

    private AnalyzerFileReference ReferenceTo(string assembly) => _references.GetOrAdd(assembly, path => new AnalyzerFileReference(path, _loader));

    /// <summary>
    /// A context for each folder, as packages bring different versions of assemblies with equal names. The compiler's own assemblies
    /// are those of this process.
    /// </summary>
    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        private readonly ConcurrentDictionary<string, FolderContext> _contexts = new(StringComparer.Ordinal);

        public void AddDependencyLocation(string fullPath)
        {
            // A dependency lies next to the assembly that needs it.
        }

        public Assembly LoadFromPath(string fullPath)
        {
            var path = Path.GetFullPath(fullPath);
            return _contexts.GetOrAdd(Path.GetDirectoryName(path)!, folder => new FolderContext(folder)).LoadFromAssemblyPath(path);
        }
    }

    private sealed class FolderContext(string folder) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
