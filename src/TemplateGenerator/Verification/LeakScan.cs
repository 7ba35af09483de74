using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TemplateGenerator.Verification;

/// <summary>
/// Looks in a rendered solution for what the template engine leaves behind without an error: raw directives, tokens that were
/// not replaced, data files that no longer parse because a condition cut them in the wrong place, and versions of packages that
/// no project uses.
/// </summary>
internal static partial class LeakScan
{
    private const byte CarriageReturn = 0x0D;
    private const string PackageVersions = "Directory.Packages.props";
    private static readonly byte[] _byteOrderMark = [0xEF, 0xBB, 0xBF];
    private static readonly string[] _binaryExtensions = [".png", ".ico"];

    /// <param name="tokens">Text that the engine was to replace and that therefore must be nowhere in the output.</param>
    public static IEnumerable<Problem> Scan(RenderedSolution solution, IReadOnlyCollection<string> tokens)
    {
        foreach (var file in solution.Files())
        {
            foreach (var token in tokens.Where(token => file.Contains(token, StringComparison.Ordinal)))
            {
                yield return Leak(solution, $"{file}: the path still holds the token '{token}'.");
            }

            if (_binaryExtensions.Contains(Path.GetExtension(file)))
            {
                continue;
            }

            foreach (var message in InContent(file, File.ReadAllBytes(solution.PathOf(file)), tokens))
            {
                yield return Leak(solution, message);
            }
        }

        foreach (var package in UnusedPackages(solution))
        {
            yield return Leak(solution, $"{PackageVersions}: no project refers to {package}.");
        }
    }

    private static IEnumerable<string> UnusedPackages(RenderedSolution solution)
    {
        var used = solution.Projects().SelectMany(project => Includes(solution.PathOf(project), "PackageReference")).ToHashSet(StringComparer.Ordinal);
        return File.Exists(solution.PathOf(PackageVersions))
            ? Includes(solution.PathOf(PackageVersions), "PackageVersion").Where(package => !used.Contains(package))
            : [];
    }

    private static IEnumerable<string> Includes(string file, string item) =>
        XDocument.Load(file).Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();

    private static IEnumerable<string> InContent(string file, byte[] bytes, IReadOnlyCollection<string> tokens)
    {
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

        var text = System.Text.Encoding.UTF8.GetString(bytes);
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (Directive().IsMatch(line))
            {
                yield return $"{file}:{number}: a template directive leaked: {line.Trim()}";
            }

            foreach (var token in tokens.Where(token => line.Contains(token, StringComparison.Ordinal)))
            {
                yield return $"{file}:{number}: the token '{token}' was not replaced: {line.Trim()}";
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

    private static Problem Leak(RenderedSolution solution, string message) => new(solution.Combination, "leaks", message);

    [GeneratedRegex(@"^\s*(//|##?|<!--|@\*|/\*|rem )?\s*#(if|elif|elseif|else|endif)\b|:noEmit\b", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();
}
