namespace TemplateGenerator.Verification.Validation;

/// <summary>The templates of many apps, equal ones once.</summary>
internal sealed class DistinctTemplates
{
    private readonly Dictionary<string, FileContent> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TemplatePlace>> _places = new(StringComparer.Ordinal);

    public DistinctTemplates(IEnumerable<(string Combination, string Environment, IReadOnlyList<StackTemplate> Files)> apps)
    {
        foreach (var (combination, environment, files) in apps)
        {
            foreach (var file in files)
            {
                if (_contents.TryAdd(NameOf(file), file.Content))
                {
                    _places.Add(NameOf(file), []);
                }

                _places[NameOf(file)].Add(new(combination, environment, file.Stack));
            }
        }
    }

    public int Count => _contents.Count;

    /// <summary>Every combination and environment that has the template of a file which <see cref="WriteTo"/> wrote.</summary>
    public IReadOnlyList<TemplatePlace> PlacesOf(string file) => _places[file];

    public void WriteTo(string folder)
    {
        _ = Directory.CreateDirectory(folder);
        foreach (var (name, content) in _contents)
        {
            File.WriteAllBytes(Path.Combine(folder, name), content.Bytes);
        }
    }

    private static string NameOf(StackTemplate template) => $"{template.Content.Hash}.json";
}

/// <summary>Where a template stands.</summary>
internal sealed record TemplatePlace(string Combination, string Environment, string Stack);
