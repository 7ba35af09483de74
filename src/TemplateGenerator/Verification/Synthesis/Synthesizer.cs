using System.Reflection;
using System.Runtime.Loader;

namespace TemplateGenerator.Verification.Synthesis;

/// <summary>
/// Synthesizes compiled infrastructure projects in this process, so that the JavaScript side of the CDK, two to four seconds to
/// start, starts once. Each assembly gets a load context of its own; the CDK's assemblies are shared.
/// </summary>
internal static class Synthesizer
{
    private const string EntryType = ".Infrastructure.InfrastructureApp";
    private const string EntryMethod = "Synthesize";

    /// <summary>One conversation with the JavaScript side at a time: its pipe takes answers in the order of the calls.</summary>
    private static readonly Lock _kernel = new();

    /// <summary>Of the assembly that was asked for last: another environment of it finds its code compiled.</summary>
    private static InfrastructureContext? _latest;

    /// <param name="project">The built infrastructure project, with the CDK next to its assembly.</param>
    /// <param name="solution">The solution whose services are discovered.</param>
    /// <param name="environment">Name of a file in the project's <c>environments</c> folder.</param>
    /// <param name="output">Folder that receives the cloud assembly.</param>
    /// <returns>Null, or why synthesis failed.</returns>
    public static string? Synthesize(ProjectOf project, RenderedSolution solution, string environment, string output)
    {
        CdkContext.OfThisProcess.Offer(Directory.EnumerateFiles(Path.GetDirectoryName(project.Assembly)!, "*.dll").Where(file => file != project.Assembly));
        return Synthesize(project.Assembly, solution.Folder, environment, output);
    }

    /// <param name="assembly">The infrastructure project's assembly; what it refers to has been offered to the <see cref="CdkContext"/>.</param>
    /// <param name="solutionFolder">The solution whose services are discovered.</param>
    /// <param name="environment">Name of a file in the project's <c>environments</c> folder.</param>
    /// <param name="output">Folder that receives the cloud assembly.</param>
    /// <returns>Null, or why synthesis failed.</returns>
    public static string? Synthesize(string assembly, string solutionFolder, string environment, string output)
    {
        lock (_kernel)
        {
            if (_latest?.Path != assembly)
            {
                _latest?.Unload();
                _latest = new InfrastructureContext(assembly);
            }

            var entry = _latest.LoadFromAssemblyPath(assembly).GetTypes()
                .Single(type => type.FullName!.EndsWith(EntryType, StringComparison.Ordinal))
                .GetMethod(EntryMethod, BindingFlags.Public | BindingFlags.Static)!;
            try
            {
                _ = entry.Invoke(null, [environment, solutionFolder, output, false]);
                return null;
            }
            catch (TargetInvocationException exception)
            {
                return exception.InnerException!.Message;
            }
        }
    }

    private sealed class InfrastructureContext(string assembly)
        : AssemblyLoadContext(System.IO.Path.GetFileNameWithoutExtension(assembly), isCollectible: true)
    {
        public string Path => assembly;

        protected override Assembly? Load(AssemblyName assemblyName) => CdkContext.OfThisProcess.LoadFromAssemblyName(assemblyName);
    }
}
