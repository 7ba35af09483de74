using System.Runtime.Loader;

namespace LambdaRuntime;

/// <summary>The handler of a function, loaded as the managed runtime loads it: into a process that is not the function's own program.</summary>
public static class Handler
{
    /// <param name="assembly">Path of the function's assembly, beside those that it needs.</param>
    /// <param name="type">With its namespace.</param>
    /// <param name="method">Takes and gives a stream.</param>
    public static Func<Stream, Task<Stream>> Load(string assembly, string type, string method)
    {
        var resolver = new AssemblyDependencyResolver(assembly);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            resolver.ResolveAssemblyToPath(name) is { } dependency ? context.LoadFromAssemblyPath(dependency) : null;
        var function = AssemblyLoadContext.Default.LoadFromAssemblyPath(assembly).GetType(type, throwOnError: true)!;
        return function.GetMethod(method)!.CreateDelegate<Func<Stream, Task<Stream>>>(Activator.CreateInstance(function));
    }
}
