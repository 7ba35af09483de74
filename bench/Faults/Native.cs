using System.Runtime.InteropServices;

namespace Faults;

/// <summary>Signals of Linux; a process for each, ten times a second, would be a load of its own.</summary>
internal static partial class Native
{
    public const int Continue = 18;
    public const int Stop = 19;

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "kill")]
    public static partial int Kill(int processId, int signal);
}
