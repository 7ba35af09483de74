namespace TemplateGenerator.Testing;

/// <summary>A program that some tests need besides the .NET SDK, Node and git. Without it they are skipped.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Places">File names to look for on PATH, and full paths, in which <c>*</c> stands for a part of one folder's name.</param>
internal sealed record Requirement(string Name, params IReadOnlyList<string> Places)
{
    public static Requirement PostgreSql { get; } = new(
        "PostgreSQL",
        "/usr/lib/postgresql/*/bin/initdb", "/opt/homebrew/opt/postgresql@*/bin/initdb", "/usr/local/opt/postgresql@*/bin/initdb", "initdb")
    {
        Package = "postgresql",
        BeforeInstallation = "test -e /etc/postgresql-common/createcluster.conf || { mkdir -p /etc/postgresql-common"
            + " && echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf; }",
        OnMacOS = "brew install postgresql@17",
        OnWindows = "run './build.sh test' in WSL, the tests do not start it on Windows itself",
    };

    public static Requirement Chromium { get; } = new(
        "Chromium",
        "/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe")
    {
        Package = "chromium",
        // Ubuntu's package only installs the snap.
        OnUbuntu = "sudo snap install chromium",
        OnMacOS = "brew install --cask chromium",
        OnWindows = "winget install Google.Chrome",
    };

    public static Requirement ShellCheck { get; } = new("ShellCheck", "shellcheck", "shellcheck.exe")
    {
        Package = "shellcheck",
        OnMacOS = "brew install shellcheck",
        OnWindows = "winget install koalaman.shellcheck",
    };

    /// <summary>Debian's package, and Ubuntu's unless <see cref="OnUbuntu"/> says otherwise.</summary>
    public required string Package { get; init; }

    /// <summary>Shell command for root that keeps the package from more than its programs, such as a server that starts by itself.</summary>
    public string? BeforeInstallation { get; init; }

    public string? OnUbuntu { get; init; }

    public required string OnMacOS { get; init; }

    public required string OnWindows { get; init; }

    /// <summary>Message for people whose tests are skipped for lack of it.</summary>
    public string Missing => $"{Name} is not installed. To have this tested: {Way(Platforms.Current)}.";

    /// <summary>Full path of the program, the newest where several versions are installed; null if there is none.</summary>
    public string? Find() => Places.SelectMany(place => Path.IsPathRooted(place) ? Matches(place) : OnPath(place)).FirstOrDefault();

    /// <summary>Installation, as a command or a sentence.</summary>
    public string Way(Platform platform) => platform switch
    {
        Platform.MacOS => OnMacOS,
        Platform.Windows => OnWindows,
        Platform.OtherLinux => $"install it with this system's package manager (Debian calls it {Package})",
        _ => IsPackagedFor(platform) ? $"sudo apt-get install --no-install-recommends {Package}" : OnUbuntu!,
    };

    /// <summary>Whether <c>apt-get</c> installs it.</summary>
    public bool IsPackagedFor(Platform platform) => platform is Platform.Debian || (platform is Platform.Ubuntu && OnUbuntu is null);

    internal static IEnumerable<string> Matches(string pattern)
    {
        var folders = pattern.Split('/');
        var wildcard = Array.FindIndex(folders, folder => folder.Contains('*', StringComparison.Ordinal));
        if (wildcard < 0)
        {
            return File.Exists(pattern) ? [pattern] : [];
        }

        var parent = string.Join('/', folders[..wildcard]);
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, folders[wildcard])
                .OrderByDescending(Version)
                .Select(folder => Path.Combine([folder, .. folders[(wildcard + 1)..]]))
                .Where(File.Exists)
            : [];
    }

    private static IEnumerable<string> OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .Where(File.Exists);

    private static double Version(string folder) =>
        double.TryParse(folder[(folder.LastIndexOfAny(['/', '@', '-']) + 1)..], out var version) ? version : 0;
}
