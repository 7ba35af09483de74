using System.Text;
using System.Text.Json;
using TemplateGenerator.Catalog;
using TemplateGenerator.Linting;
using TemplateGenerator.Processes;
using TemplateGenerator.Rendering;

namespace TemplateGenerator.Commands;

/// <summary>The working tree on disk.</summary>
internal sealed class Repository(string root)
{
    public const string CatalogPath = "content/catalog.json";

    private const string PricesPath = "content/prices.json";

    private const string VerificationPath = "content/verification.json";

    private const string ReadmeFolder = "content/readme";

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

    public TemplateCatalog LoadCatalog() => CatalogLoader.Load(File.ReadAllText(FullPath(CatalogPath)), LoadPrices());

    public async Task<IReadOnlyList<RenderedFile>> RenderAsync(TemplateCatalog catalog, CancellationToken cancellation)
    {
        var files = await FilesUnderAsync(catalog.Template.Folder, cancellation);
        var layout = SolutionLayout.Of([.. files.Select(file => file[(catalog.Template.Folder.Length + 1)..])], file => ReadRequired($"{catalog.Template.Folder}/{file}"));
        return RepositoryRenderer.Render(new RenderInput(catalog, LoadViews(), Read(RepositoryRenderer.ReadmePath), layout, LoadVerification()));
    }

    /// <summary>The text of a file with any byte order mark still in it, or null.</summary>
    public string? Read(string path) =>
        File.Exists(FullPath(path)) ? _utf8.GetString(File.ReadAllBytes(FullPath(path))) : null;

    public void Write(RenderedFile file)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(FullPath(file.Path))!);
        File.WriteAllText(FullPath(file.Path), file.Content, _utf8);
    }

    /// <summary>What git tracks, and what it would track after `git add .`: relative paths under the folder given.</summary>
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

    public async Task<IReadOnlyList<TemplateFile>> TemplateFilesAsync(TemplateInfo template, CancellationToken cancellation)
    {
        var files = await FilesUnderAsync(template.Folder, cancellation);
        return [.. files.Select(path => new TemplateFile(path[(template.Folder.Length + 1)..], File.ReadAllBytes(FullPath(path))))];
    }

    private static bool Holds(string folder) => File.Exists(Path.Combine(folder, CatalogPath));

    private Views LoadViews() => new(
        ReadRequired("content/views/options-table.hbs"),
        ReadRequired("content/views/options.hbs"),
        ReadRequired($"{ReadmeFolder}/solution.hbs"),
        ReadRequired("content/views/verification.hbs"),
        Directory.EnumerateFiles(FullPath(ReadmeFolder), "*.md", SearchOption.AllDirectories).ToDictionary(
            file => Path.ChangeExtension(Path.GetRelativePath(FullPath(ReadmeFolder), file), null).Replace('\\', '/'),
            File.ReadAllText,
            StringComparer.Ordinal));

    private PriceList LoadPrices()
    {
        try
        {
            return PriceList.Parse(ReadRequired(PricesPath));
        }
        catch (JsonException exception)
        {
            throw new ToolException(ExitCodes.Problems, $"{PricesPath} cannot be used: {exception.Message}", "Correct it; its members are region, hoursPerMonth, asOf and items of id, name, monthly.");
        }
    }

    private VerificationFigures? LoadVerification()
    {
        try
        {
            return Read(VerificationPath) is { } text ? JsonSerializer.Deserialize<VerificationFigures>(text, JsonSerializerOptions.Web) : null;
        }
        catch (JsonException exception)
        {
            throw new ToolException(ExitCodes.Problems, $"{VerificationPath} cannot be used: {exception.Message}", "Measure again: bench/verify.sh");
        }
    }

    private string ReadRequired(string path) => Read(path) ?? throw new ToolException(
        ExitCodes.Problems, $"{path} is missing.", $"Bring it back: git checkout -- {path}");
}
