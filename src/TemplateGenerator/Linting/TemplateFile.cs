using System.Text;
using TemplateGenerator.Catalog.Templates;
using TemplateGenerator.Linting.Directives;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Linting;

/// <summary>One file of a template, as bytes and, unless it is binary, as text.</summary>
internal sealed class TemplateFile
{
    public TemplateFile(string path, byte[] content)
    {
        Path = path;
        IsBinary = content.Contains((byte)0);
        HasByteOrderMark = content.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        Text = IsBinary ? "" : Encoding.UTF8.GetString(content);
        Lines = Text.Split('\n');
        Style = DirectiveStyles.Of(path);
    }

    public TemplateFile(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>Relative to the template's folder, with /.</summary>
    public string Path { get; }

    public bool IsBinary { get; }

    public bool HasByteOrderMark { get; }

    public string Text { get; }

    public IReadOnlyList<string> Lines { get; }

    public DirectiveStyle Style { get; }

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Every file of a template.</summary>
    public static async Task<IReadOnlyList<TemplateFile>> ReadAllAsync(Repository repository, TemplateMetadata template, CancellationToken cancellation)
    {
        var files = await repository.FilesUnderAsync(template.Folder, cancellation);
        return [.. files.Select(path => new TemplateFile(path[(template.Folder.Length + 1)..], File.ReadAllBytes(repository.FullPath(path))))];
    }

    public int LineAt(int index) => Text.AsSpan(0, index).Count('\n') + 1;
}
