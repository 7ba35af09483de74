namespace TemplateGenerator.Workspace;

/// <summary>The exit codes of every verb. Scripts rely on them: none changes its meaning.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>The generator itself failed.</summary>
    public const int ToolFault = 1;

    /// <summary>The command line is wrong, or not inside the repository.</summary>
    public const int Usage = 2;

    /// <summary>The repository is wrong: catalog, rendered files or template files.</summary>
    public const int Problems = 3;

    /// <summary>A test failed or did not run.</summary>
    public const int TestsFailed = 4;

    /// <summary>A program that was called (git, dotnet) failed or is missing.</summary>
    public const int ExternalProgram = 5;

    /// <summary>Ctrl+C, as shells report it.</summary>
    public const int Cancelled = 130;

    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Ok, "done"),
        (ToolFault, "fault in the generator"),
        (Usage, "wrong usage"),
        (Problems, "problem in the catalog, the rendered files or the template files"),
        (TestsFailed, "a test failed or did not run"),
        (ExternalProgram, "git or dotnet failed"),
        (Cancelled, "cancelled"),
    ];
}
