namespace TemplateGenerator.Packing;

internal static class Changelog
{
    private const string Heading = "## ";

    /// <summary>The section of a version, without its heading; empty when there is none.</summary>
    public static string NotesOf(string changelog, string version) =>
        string.Join('\n', changelog.Split('\n')
            .SkipWhile(line => !IsHeadingOf(line, version))
            .Skip(1)
            .TakeWhile(line => !line.StartsWith(Heading, StringComparison.Ordinal))).Trim();

    private static bool IsHeadingOf(string line, string version) =>
        line == Heading + version || line.StartsWith($"{Heading}{version} ", StringComparison.Ordinal);
}
