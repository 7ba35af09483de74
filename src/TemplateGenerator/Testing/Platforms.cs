namespace TemplateGenerator.Testing;

internal static class Platforms
{
    private const string OSRelease = "/etc/os-release";

    /// <summary>The machine that runs this.</summary>
    public static Platform Current { get; } =
        OperatingSystem.IsWindows() ? Platform.Windows
        : OperatingSystem.IsMacOS() ? Platform.MacOS
        : OfLinux(File.Exists(OSRelease) ? File.ReadAllText(OSRelease) : "");

    /// <param name="release">Text of /etc/os-release.</param>
    internal static Platform OfLinux(string release)
    {
        var ids = release.Split('\n')
            .Where(line => line.StartsWith("ID=", StringComparison.Ordinal) || line.StartsWith("ID_LIKE=", StringComparison.Ordinal))
            .SelectMany(line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim('"', '\r').Split(' '))
            .ToHashSet(StringComparer.Ordinal);
        return ids.Contains("ubuntu") ? Platform.Ubuntu : ids.Contains("debian") ? Platform.Debian : Platform.OtherLinux;
    }
}
