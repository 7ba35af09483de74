using LocalAws.Stacks;

namespace LocalAws.Rest;

/// <summary>A resource of a REST API: literal segments, and perhaps a last <c>{proxy+}</c> for one or more.</summary>
internal sealed record RestPath(string Id, IReadOnlyList<string> Segments)
{
    private const string Rest = "{proxy+}";

    public bool IsGreedy => Segments is [.., Rest];

    public static IReadOnlyList<RestPath> In(LocalStack stack)
    {
        var resources = stack.OfType("AWS::ApiGateway::Resource").ToDictionary(
            resource => resource.PhysicalId,
            resource => resource.Properties("ParentId", "PathPart", "RestApiId"));
        return [.. resources.Keys.Select(id => new RestPath(id, Trace(resources, id)))];
    }

    /// <summary>The value of <c>{proxy}</c>, which is empty for a literal path; null where the path is another one.</summary>
    public string? Match(string path)
    {
        var parts = path.Split('/')[1..];
        var literal = IsGreedy ? Segments.Count - 1 : Segments.Count;
        var fits = IsGreedy ? parts.Length > literal && parts[literal].Length > 0 : parts.Length == literal;
        return fits && Segments.Take(literal).SequenceEqual(parts.Take(literal)) ? string.Join('/', parts[literal..]) : null;
    }

    private static IReadOnlyList<string> Trace(Dictionary<string, Members> resources, string id)
    {
        var (part, parent) = (resources[id].Text("PathPart"), resources[id].Text("ParentId"));
        if (part.Contains('{', StringComparison.Ordinal) && part != Rest)
        {
            throw new NotUnderstoodException(id, $"the path part {part}");
        }

        return parent.EndsWith(".RootResourceId", StringComparison.Ordinal) ? [part] : [.. Trace(resources, parent), part];
    }
}
