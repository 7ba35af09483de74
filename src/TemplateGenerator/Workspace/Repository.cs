using System.Text;

namespace TemplateGenerator.Workspace;

/// <summary>The working tree on disk.</summary>
internal sealed class Repository(string root)
{
    public const string CatalogPath = "content/catalog.json";

    /// <summary>The command that starts the generator.</summary>
    public const string BuildScript = "./build.sh";

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    public string Root { get; } = root;

    /// <exception cref="ToolException">There is no catalog in the folder given, or in any around the current one.</exception>
    public static Repository Find(string? given, string start)
    {
        if (given is not null)
        {
            return Holds(given) ? new(Path.GetFullPath(given)) : throw new ToolException(
                ExitCodes.Usage, $"'{given}' has no {CatalogPath}.", "Give --root the folder of the repository.");
        }

        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (Holds(folder.FullName))
            {
                return new(folder.FullName);
            }
        }

        throw new ToolException(
            ExitCodes.Usage, $"Neither '{start}' nor a folder around it has {CatalogPath}.", "Change into the repository, or give --root <folder>.");
    }

    public string FullPath(string path) => Path.Combine(Root, path);

    /// <summary>The text of a file with any byte order mark still in it, or null.</summary>
    public string? Read(string path) =>
        File.Exists(FullPath(path)) ? _utf8.GetString(File.ReadAllBytes(FullPath(path))) : null;

    /// <exception cref="ToolException">There is no such file.</exception>
    public string ReadRequired(string path) => Read(path) ?? throw new ToolException(
        ExitCodes.Problems, $"{path} is missing.", $"Bring it back: git checkout -- {path}");

    public void Write(string path, string content)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
        File.WriteAllText(FullPath(path), content, _utf8);
    }

    /// <summary>Files that git tracks, or would track after `git add .`: paths relative to the folder given.</summary>
    public async Task<IReadOnlyList<string>> FilesUnderAsync(string folder, CancellationToken cancellation)
    {
        var listing = await ExternalProcess.ReadAsync(
            "git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", folder], Root, cancellation);
        return [.. listing
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal)
            .Where(path => File.Exists(FullPath(path)))
            .Order(StringComparer.Ordinal)];
    }

    private static bool Holds(string folder) => File.Exists(Path.Combine(folder, CatalogPath));
}
