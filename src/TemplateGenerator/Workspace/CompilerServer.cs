namespace TemplateGenerator.Workspace;

/// <summary>
/// The compiler server of the builds that this process starts. One of its own keeps the analyzers warm over all of them, and can be
/// ended without ending a user's.
/// </summary>
internal static class CompilerServer
{
    /// <summary>Environment variable with the name of a server that somebody else ends.</summary>
    public const string Variable = "PRIVATE_FARGATE_TEMPLATES_COMPILER";

    private static readonly Lazy<string> _started = new(() =>
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } shared)
        {
            return shared;
        }

        var own = $"s3m-{Guid.NewGuid():N}";
        AppDomain.CurrentDomain.ProcessExit += (_, _) => StopAsync(own).GetAwaiter().GetResult();
        return own;
    });

    /// <summary>Arguments of <c>dotnet build</c>, whatever the machine's settings say of compiler servers.</summary>
    public static IReadOnlyList<string> Arguments => ["-p:UseSharedCompilation=true", $"-p:SharedCompilationId={Name}"];

    /// <summary>Name of the server. The first build starts it, and the end of this process ends it.</summary>
    public static string Name => _started.Value;

    /// <summary>Ends a server; that there is none is no error.</summary>
    private static async Task StopAsync(string name)
    {
        var compiler = Path.Combine(SdkAssemblies.Folder, "Roslyn", "bincore", "VBCSCompiler.dll");
        _ = await ExternalProcess.CaptureAsync("dotnet", ["exec", compiler, "-shutdown", $"-pipename:{name}"], Path.GetTempPath(), CancellationToken.None);
    }
}
