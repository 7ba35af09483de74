using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace TemplateGenerator.Workspace;

/// <summary>
/// Finds the assemblies of template engine and compiler in the folder of the .NET SDK that built this program.
/// </summary>
internal static class SdkAssemblies
{
    public static string Folder { get; } = typeof(SdkAssemblies).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "SdkFolder").Value!;

    private static readonly string[] _folders = [Path.Combine(Folder, "Roslyn", "bincore"), Folder];

#pragma warning disable CA2255 // The 'ModuleInitializer' attribute should not be used in libraries: a later hook runs after the JIT has looked for the types
    [ModuleInitializer]
    internal static void Register() => AssemblyLoadContext.Default.Resolving += Resolve;
#pragma warning restore CA2255

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        var path = _folders.Select(folder => Path.Combine(folder, name.Name + ".dll")).FirstOrDefault(File.Exists);
        return path is null ? null : context.LoadFromAssemblyPath(path);
    }
}
