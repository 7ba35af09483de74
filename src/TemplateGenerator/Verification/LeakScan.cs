using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using TemplateGenerator.Rendering.Solution.Documents;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TemplateGenerator.Verification;

/// <summary>
/// Looks in a rendered solution for what the template engine leaves behind without an error: raw directives, tokens that were
/// not replaced, data files that no longer parse because a condition cut them in the wrong place, versions of packages that no project
/// uses, and files, tests and headings that a text names and the solution lacks.
/// </summary>
/// <param name="tokens">Text that the engine was to replace and that therefore must be nowhere in the output.</param>
internal sealed partial class LeakScan(IReadOnlyCollection<string> tokens)
{
    private const byte CarriageReturn = 0x0D;
    private const string PackageVersions = "Directory.Packages.props";
    private static readonly byte[] _byteOrderMark = [0xEF, 0xBB, 0xBF];
    private static readonly string[] _binaryExtensions = [".png", ".ico"];

    /// <summary>Files that texts name and that no solution has, since a deployment writes them.</summary>
    private static readonly string[] _deployedFiles = ["config.json"];

    /// <summary>Code that nobody writes by hand, but that remains where a choice was cut out.</summary>
    private static readonly (Regex Pattern, string Name)[] _residues =
    [
        (DoubleBlankLine(), "two blank lines"),
        (BlankLineInBrace(), "a blank line next to a brace"),
        (LonelySpread(), "a collection of one spread over several lines"),
        (Copy(), "a variable that only copies another"),
    ];

    /// <summary>Files that are the same in many solutions are read once.</summary>
    private readonly Dictionary<(string File, string Hash), IReadOnlyList<string>> _known = [];

    public IEnumerable<Problem> Scan(SolutionFiles solution) =>
        solution.Contents.SelectMany(file => InFile(file.Key, file.Value))
            .Concat(UnusedPackages(solution))
            .Concat(MissingFiles(solution))
            .Concat(MissingTests(solution))
            .Concat(MissingTargets(solution))
            .Select(message => new Problem(solution.Solution.Combination, "leaks", message));

    private IReadOnlyList<string> InFile(string file, FileContent content)
    {
        if (!_known.TryGetValue((file, content.Hash), out var messages))
        {
            var inPath = tokens.Where(token => file.Contains(token, StringComparison.Ordinal)).Select(token => $"{file}: the path still holds the token '{token}'.");
            messages = [.. inPath, .. _binaryExtensions.Contains(Path.GetExtension(file)) ? [] : InContent(file, content)];
            _known.Add((file, content.Hash), messages);
        }

        return messages;
    }

    private static IEnumerable<string> UnusedPackages(SolutionFiles solution)
    {
        var used = solution.Projects.SelectMany(project => Includes(solution.Contents[project], "PackageReference")).ToHashSet(StringComparer.Ordinal);
        return solution.Contents.TryGetValue(PackageVersions, out var versions)
            ? Includes(versions, "PackageVersion").Where(package => !used.Contains(package)).Select(package => $"{PackageVersions}: no project refers to {package}.")
            : [];
    }

    private static IEnumerable<string> MissingFiles(SolutionFiles solution) =>
        from text in solution.Contents
        where text.Key.EndsWith(".md", StringComparison.Ordinal)
        from name in NamedFile().Matches(text.Value.Text).Select(match => match.Groups["path"].Value).Distinct(StringComparer.Ordinal)
        where !_deployedFiles.Contains(name)
            && !solution.Contents.Keys.Any(path => path == name || path.EndsWith($"/{name}", StringComparison.Ordinal))
        select $"{text.Key}: names {name}, which is not in the solution.";

    private static IEnumerable<string> MissingTests(SolutionFiles solution) =>
        from text in solution.Contents
        where text.Key.StartsWith("docs/", StringComparison.Ordinal) && text.Key.EndsWith(".md", StringComparison.Ordinal)
        from test in NamedTest().Matches(text.Value.Text).DistinctBy(match => match.Value)
        where !solution.Contents.Any(file => IsTest(file.Key, file.Value.Text, test.Groups))
        select $"{text.Key}: names the test {test.Value.Trim('`')}, which is not in the solution.";

    private static IEnumerable<string> MissingTargets(SolutionFiles solution) =>
        from text in solution.Contents
        where text.Key.EndsWith(".md", StringComparison.Ordinal)
        from link in RelativeLink().Matches(text.Value.Text).DistinctBy(match => match.Value)
        let target = TargetOf(text.Key, link.Groups["path"].Value)
        let anchor = link.Groups["anchor"].Value
        where !solution.Contents.TryGetValue(target, out var page) || (anchor.Length > 0 && !HasHeading(page, anchor))
        select $"{text.Key}: links to {link.Groups["path"].Value}{anchor}, which is not in the solution.";

    /// <summary>The path within the solution of what a link of this file names; the file itself if it names none.</summary>
    private static string TargetOf(string file, string link) => link.Length == 0 ? file
        : Path.GetRelativePath("/", Path.GetFullPath(link, Path.Combine("/", Path.GetDirectoryName(file)!))).Replace('\\', '/');

    private static bool HasHeading(FileContent page, string anchor) =>
        MarkdownHeading.Lines(page.Text).Any(line => line.Heading is { } heading && anchor == $"#{heading.Anchor}");

    private static bool IsTest(string file, string text, GroupCollection test) =>
        test["file"].Success
            ? file.EndsWith($"/{test["file"].Value}", StringComparison.Ordinal) && text.Contains($"'{test["title"].Value}'", StringComparison.Ordinal)
            : file.StartsWith("tests/", StringComparison.Ordinal)
                && file.EndsWith($"/{test["type"].Value}.cs", StringComparison.Ordinal)
                && text.Contains($" {test["name"].Value}(", StringComparison.Ordinal);

    private static IEnumerable<string> Includes(FileContent file, string item) =>
        XDocument.Parse(file.Text).Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();

    private IEnumerable<string> InContent(string file, FileContent content)
    {
        var bytes = content.Bytes;
        if (bytes.Length == 0)
        {
            yield return $"{file}: the file is empty.";
        }

        if (bytes.AsSpan().StartsWith(_byteOrderMark))
        {
            yield return $"{file}: starts with a byte order mark.";
        }

        if (bytes.Contains(CarriageReturn))
        {
            yield return $"{file}: holds a carriage return; shells and Dockerfiles break on it.";
        }

        var text = content.Text;
        if (!text.EndsWith('\n') || text.EndsWith("\n\n", StringComparison.Ordinal))
        {
            yield return $"{file}: does not end with one line break, as .editorconfig wants it.";
        }

        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (Directive().IsMatch(line))
            {
                yield return $"{file}:{number}: a template directive leaked: {line.Trim()}";
            }

            if (line.EndsWith(' ') && !file.EndsWith(".md", StringComparison.Ordinal))
            {
                yield return $"{file}:{number}: the line ends with a space.";
            }

            foreach (var token in tokens.Where(token => line.Contains(token, StringComparison.Ordinal)))
            {
                yield return $"{file}:{number}: the token '{token}' was not replaced: {line.Trim()}";
            }
        }

        foreach (var (pattern, residue) in _residues.Where(_ => file.EndsWith(".cs", StringComparison.Ordinal)))
        {
            foreach (var match in pattern.Matches(text).Cast<Match>())
            {
                yield return $"{file}:{text.AsSpan(0, match.Index).Count('\n') + 1}: {residue}, which a condition left behind: {match.Value.Trim().Split('\n')[0]}";
            }
        }

        if (ParseError(file, text) is { } error)
        {
            yield return $"{file}: does not parse: {error}";
        }
    }

    private static string? ParseError(string file, string text)
    {
        try
        {
            switch (Path.GetExtension(file))
            {
                case ".json":
                    using (JsonDocument.Parse(text))
                    {
                        return null;
                    }

                case ".yml" or ".yaml":
                    new YamlStream().Load(new StringReader(text));
                    return null;
                case ".csproj" or ".props" or ".targets" or ".slnx" or ".config" or ".xml" or ".svg":
                    XDocument.Parse(text);
                    return null;
                default:
                    return null;
            }
        }
        catch (Exception exception) when (exception is JsonException or YamlException or XmlException)
        {
            return exception.Message;
        }
    }

    [GeneratedRegex(@"`(?<path>[\w./-]+\.(cs|csproj|props|http|json|yaml|yml|sh|mjs|ts|md))`", RegexOptions.CultureInvariant)]
    private static partial Regex NamedFile();

    /// <summary>A type with its method, or a file of tests with the title of one.</summary>
    [GeneratedRegex(@"`(?:(?<type>[A-Z]\w*)\.(?<name>[A-Z]\w*)|(?<file>[\w.]+\.test\.ts): (?<title>[^`]+))`", RegexOptions.CultureInvariant)]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"\]\((?![a-z]+:)(?<path>[^)#\s]*)(?<anchor>#[^)\s]+)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeLink();

    [GeneratedRegex(@"\n\n\n", RegexOptions.CultureInvariant)]
    private static partial Regex DoubleBlankLine();

    [GeneratedRegex(@"\{\n\n|\n\n *\}", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLineInBrace();

    [GeneratedRegex(@"\[\n *\.\. [^\n]*\n *\]", RegexOptions.CultureInvariant)]
    private static partial Regex LonelySpread();

    [GeneratedRegex(@"^ *var \w+ = (?!true;|false;|null;|default;)[a-z]\w*;$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Copy();

    [GeneratedRegex(@"^\s*(//|##?|<!--|@\*|/\*|rem )?\s*#(if|elif|elseif|else|endif)\b|:noEmit\b", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();
}
