using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace TemplateGenerator.Verification.Synthesis;

/// <summary>
/// The CDK of this process. It is the one that the first synthesized project was built against: the JavaScript side, one process
/// of Node, knows one version, and starts once.
/// </summary>
internal sealed class CdkContext : AssemblyLoadContext
{
    private readonly ConcurrentDictionary<string, string> _assemblies = new(StringComparer.OrdinalIgnoreCase);

    public static CdkContext OfThisProcess { get; } = new();

    /// <summary>Finds assemblies. Of several with the same name, the first counts.</summary>
    public void Offer(IEnumerable<string> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            _ = _assemblies.TryAdd(Path.GetFileNameWithoutExtension(assembly), assembly);
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        _assemblies.TryGetValue(assemblyName.Name!, out var path) ? LoadFromAssemblyPath(path) : null;
}
