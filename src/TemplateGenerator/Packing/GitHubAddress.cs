using System.Text.RegularExpressions;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Packing;

/// <summary>Where the repository is on the web.</summary>
internal static partial class GitHubAddress
{
    /// <summary>That of the remote <c>origin</c>, or null when it is not on GitHub.</summary>
    public static async Task<Uri?> FindAsync(Repository repository, CancellationToken cancellation)
    {
        var remote = await ExternalProcess.CaptureAsync("git", ["config", "--get", "remote.origin.url"], repository.Root, cancellation);
        return Of(remote.StandardOutput.Trim());
    }

    public static Uri? Of(string remote) =>
        Remote().Match(remote) is { Success: true } match ? new Uri($"https://github.com/{match.Groups["name"].Value}") : null;

    [GeneratedRegex(@"^(?:https://(?:[^@/]+@)?github\.com/|(?:ssh://)?git@github\.com[:/])(?<name>[\w.-]+/[\w.-]+?)(?:\.git)?/?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Remote();
}
