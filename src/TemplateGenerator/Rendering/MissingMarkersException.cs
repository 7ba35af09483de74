namespace TemplateGenerator.Rendering;

/// <summary>A page has no place for what is rendered into it.</summary>
internal sealed class MissingMarkersException(string path)
    : Exception($"{path} has no lines '{MarkedSection.Start}' and '{MarkedSection.End}', in this order.")
{
    public string Path { get; } = path;
}
