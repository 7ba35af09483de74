using System.Text.RegularExpressions;

namespace Acme_Service.Authorizer.Tests;

/// <summary>Statements of the authorizer's README.md about its source, compared with the source.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string _text = File.ReadAllText("Reviewed/README.md");

    [Fact]
    public void The_readme_lists_every_file_of_the_verifier_with_its_length()
    {
        var listed = ReadingOrder().Matches(_text).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        var wrong = new[] { "Jwt", "Keys", "Policy", "Roles" }
            .SelectMany(folder => Directory.EnumerateFiles($"Reviewed/{folder}", "*.cs"))
            .Select(path => (File: path["Reviewed/".Length..].Replace('\\', '/'), Lines: $"{File.ReadLines(path).Count()}"))
            .Where(file => listed.GetValueOrDefault(file.File) != file.Lines)
            .Select(file => $"{file.File} has {file.Lines} lines; write that into the list of README.md.");

        Assert.Empty(wrong);
        Assert.All(listed.Keys, file => Assert.True(File.Exists($"Reviewed/{file}"), $"README.md lists {file}, which is gone."));
    }

    [Fact]
    public void The_readme_states_the_size_of_the_verifier()
    {
        var code = new[] { "Jwt", "Keys" }
            .SelectMany(folder => Directory.EnumerateFiles($"Reviewed/{folder}", "*.cs"))
            .SelectMany(File.ReadLines)
            .Count(line => !string.IsNullOrWhiteSpace(line) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal));

        Assert.Contains($"has {code} lines of code", _text, StringComparison.Ordinal);
        Assert.InRange(code, 1, 600);
    }

    [Fact]
    public void The_readme_names_tests_and_types_that_exist()
    {
        var types = typeof(ReadmeTests).Assembly.GetTypes().Concat(typeof(Function).Assembly.GetTypes()).Select(type => type.Name).ToHashSet();
        var threats = _text[_text.IndexOf("| attack |", StringComparison.Ordinal).._text.IndexOf("Decided on purpose", StringComparison.Ordinal)];
        var named = Code().Matches(threats).Select(name => name.Groups[1].Value).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(types));
    }

    [GeneratedRegex(@"^\d+\. \[([^\]]+)\].*?: (\d+) lines", RegexOptions.Multiline)]
    private static partial Regex ReadingOrder();

    [GeneratedRegex("`([A-Z][A-Za-z0-9]+)`")]
    private static partial Regex Code();
}
