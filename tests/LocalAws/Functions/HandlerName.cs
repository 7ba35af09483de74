using System.Reflection;
using System.Runtime.Loader;

namespace LocalAws.Functions;

/// <summary>The handler of a function on the managed .NET runtime: assembly, type and method.</summary>
internal sealed record HandlerName(string Assembly, string Type, string Method)
{
    public static HandlerName Parse(string handler) => handler.Split("::") is [var assembly, var type, var method]
        ? new(assembly, type, method)
        : throw new NotUnderstoodException(handler, "a handler without assembly, type and method");

    /// <summary>Arguments of dotnet that run the handler as the managed runtime does: in a process of its own, configured by the function.</summary>
    /// <param name="folder">The function's code.</param>
    public IReadOnlyList<string> Command(string folder) =>
    [
        "exec",
        "--runtimeconfig", Path.Combine(folder, Assembly + ".runtimeconfig.json"),
        Path.Combine(AppContext.BaseDirectory, "LambdaRuntime.dll"),
        Path.Combine(folder, Assembly + ".dll"), Type, Method,
    ];

    /// <summary>Looks the handler up as the managed runtime does.</summary>
    /// <param name="folder">The function's code.</param>
    /// <exception cref="NotUnderstoodException">There is none that takes and gives a stream.</exception>
    public void ThrowUnlessIn(string folder)
    {
        var context = new AssemblyLoadContext(Assembly, isCollectible: true);
        try
        {
            var type = context.LoadFromAssemblyPath(Path.Combine(folder, Assembly + ".dll")).GetType(Type, throwOnError: true)!;
            var method = type.GetMethod(Method, BindingFlags.Public | BindingFlags.Instance, [typeof(Stream)]);
            if (type is not { IsPublic: true } || type.GetConstructor([]) is null || method?.ReturnType != typeof(Task<Stream>))
            {
                throw new NotUnderstoodException(ToString(), "a handler that is not a public Task<Stream> method of a type it can make");
            }
        }
        finally
        {
            context.Unload();
        }
    }
}
