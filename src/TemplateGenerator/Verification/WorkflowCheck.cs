using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Verification;

/// <summary>
/// Checks GitHub workflows without GitHub: actionlint, GitHub's own parser, and ShellCheck on the scripts of their steps. One process
/// for all files; those with the same content, next to workflows with the same content, are checked in the first of them.
/// </summary>
internal static class WorkflowCheck
{
    private const string Program = "workflows.mjs";

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    /// <param name="tools">Runs the checkers.</param>
    /// <param name="files">Full paths of workflows, each in its repository's <c>.github/workflows</c>.</param>
    /// <param name="shellCheck">Full path of ShellCheck; without it the scripts are not checked.</param>
    /// <returns>File, and <c>line:column checker: message</c>.</returns>
    /// <exception cref="ToolException">The checkers did not run to their end.</exception>
    public static async Task<IReadOnlyList<(string File, string Message)>> RunAsync(
        NodeTools tools, IReadOnlyList<string> files, string? shellCheck, CancellationToken cancellation)
    {
        List<string> distinct = [.. files.DistinctBy(Fingerprint)];
        if (distinct.Count == 0)
        {
            return [];
        }

        string[] scripts = shellCheck is null ? [] : ["--shellcheck", shellCheck];
        var result = await tools.RunAsync(Program, [.. scripts, .. distinct], cancellation);
        return result.ExitCode == 0
            ? [.. JsonSerializer.Deserialize<List<Finding>>(result.StandardOutput, _json)!.Select(finding => (finding.File, finding.ToString()))]
            : throw new ToolException(ExitCodes.ExternalProgram, $"tools/{Program} ended with exit code {result.ExitCode}.", result.Output.TrimEnd());
    }

    /// <summary>Hash of all that a file's result depends on: it may call the workflows next to it.</summary>
    private static string Fingerprint(string file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
        foreach (var sibling in Directory.EnumerateFiles(Path.GetDirectoryName(file)!).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\0{Path.GetFileName(sibling)}\0"));
            hash.AppendData(File.ReadAllBytes(sibling));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private sealed record Finding(string File, int Line, int Column, string Checker, string Message)
    {
        public override string ToString() => $"{Line}:{Column} {Checker}: {Message}";
    }
}
