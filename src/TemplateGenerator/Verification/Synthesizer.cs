using System.Reflection;
using System.Runtime.Loader;

namespace TemplateGenerator.Verification;

/// <summary>
/// Synthesizes many compiled infrastructure projects in one process, so that the JavaScript side of the CDK, two to four seconds
/// to start, starts once. Each assembly gets a load context of its own; the CDK's assemblies are shared.
/// </summary>
internal static class Synthesizer
{
    private const string EntryType = ".Infrastructure.InfrastructureApp";
    private const string EntryMethod = "Synthesize";

    /// <summary>One conversation with the JavaScript side at a time: its pipe takes answers in the order of the calls.</summary>
    private static readonly Lock _kernel = new();

    /// <param name="project">The built infrastructure project.</param>
    /// <param name="solution">The solution whose services are discovered.</param>
    /// <param name="environment">Name of a file in the project's <c>environments</c> folder.</param>
    /// <param name="output">Folder that receives the cloud assembly.</param>
    /// <returns>Null, or why synthesis failed.</returns>
    public static string? Synthesize(ProjectOf project, RenderedSolution solution, string environment, string output)
    {
        lock (_kernel)
        {
            return SynthesizeAlone(project, solution, environment, output);
        }
    }

    private static string? SynthesizeAlone(ProjectOf project, RenderedSolution solution, string environment, string output)
    {
        var context = new InfrastructureLoadContext(project.Assembly);
        try
        {
            var assembly = context.LoadFromAssemblyPath(project.Assembly);
            var entry = assembly.GetTypes()
                .Single(type => type.FullName!.EndsWith(EntryType, StringComparison.Ordinal))
                .GetMethod(EntryMethod, BindingFlags.Public | BindingFlags.Static)!;
            _ = entry.Invoke(null, [environment, solution.Folder, output, false]);
            return null;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException!.Message;
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>The templates of a cloud assembly, ordered by file name.</summary>
    public static IReadOnlyList<SynthesizedTemplate> Templates(string output) =>
        [.. Directory.EnumerateFiles(output, "*.template.json")
            .Order(StringComparer.Ordinal)
            .Select(SynthesizedTemplate.Load)];

    private sealed class InfrastructureLoadContext(string assembly)
        : AssemblyLoadContext(Path.GetFileNameWithoutExtension(assembly), isCollectible: true)
    {
        private readonly AssemblyDependencyResolver _resolver = new(assembly);

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (Shared(assemblyName) is { } shared)
            {
                return shared;
            }

            return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
        }

        private static Assembly? Shared(AssemblyName name)
        {
            try
            {
                return Default.LoadFromAssemblyName(name);
            }
            catch (FileNotFoundException)
            {
                return null;
            }
        }
    }
}
