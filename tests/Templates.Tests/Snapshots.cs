using System.Security.Cryptography;
using TemplateGenerator.Rendering;
using TemplateGenerator.Rendering.Entities;
using TemplateGenerator.Verification;

namespace Templates.Tests;

/// <summary>
/// What a change to the templates does to solutions, as a reviewer sees it in a pull request: which files each combination has,
/// the text of those files that conditions shape, and the CloudFormation templates of the dev environment.
/// </summary>
public sealed class Snapshots(VerifiedMatrix matrix)
{
    /// <summary>Files of the template by their names in a solution.</summary>
    private static readonly Dictionary<string, string> _sources =
        Directory.EnumerateFiles(Checkout.TemplateFolder, "*", SearchOption.AllDirectories)
            .ToDictionary(source => WithNames(Path.GetRelativePath(Checkout.TemplateFolder, source).Replace('\\', '/')), StringComparer.Ordinal);

    public static TheoryData<string> All => [.. VerifiedMatrix.Sample.Select(combination => combination.Id)];

    /// <summary>More than these nobody would read; the rest is held by its files' hashes, its own tests and the rules.</summary>
    public static TheoryData<string> WithFullText =>
        [.. VerifiedMatrix.Cards.Select(combination => combination.Id).Distinct()];

    [Theory]
    [MemberData(nameof(All))]
    public void FilesOfASolution(string combination)
    {
        var solution = matrix.Solution(combination);
        var lines = solution.Files().Select(file => $"{Hash(File.ReadAllBytes(solution.PathOf(file)))}  {file}");

        Approval.Matches($"{combination}/files.txt", string.Join('\n', lines) + "\n");
    }

    [Theory]
    [MemberData(nameof(WithFullText))]
    public void TextThatConditionsShape(string combination)
    {
        var solution = matrix.Solution(combination);
        var shaped = solution.Files().Where(file => IsShaped(solution.PathOf(file), file)).ToList();
        Assert.NotEmpty(shaped);

        var first = shaped.Where(file => !EarlierThan(combination).Any(earlier => HasTheSame(file, solution, matrix.Solution(earlier)))).ToList();
        foreach (var file in first)
        {
            Approval.Matches($"{combination}/solution/{file}", File.ReadAllText(solution.PathOf(file)));
        }

        Approval.HoldsOnly($"{combination}/solution", first);
    }

    [Theory]
    [MemberData(nameof(WithFullText))]
    public void TemplatesOfTheDevEnvironment(string combination)
    {
        var templates = matrix.Report.TemplatesOf(combination, "dev").ToDictionary(template => $"{template.Stack}.json", template => Scrubbed.Template(template.Content));
        Assert.NotEmpty(templates);

        var known = EarlierThan(combination)
            .SelectMany(earlier => matrix.Report.TemplatesOf(earlier, "dev"))
            .Select(template => Scrubbed.Template(template.Content))
            .ToHashSet(StringComparer.Ordinal);
        var first = templates.Where(template => !known.Contains(template.Value)).ToList();
        foreach (var (file, text) in first)
        {
            Approval.Matches($"{combination}/dev/{file}", text);
        }

        Approval.HoldsOnly($"{combination}/dev", [.. first.Select(template => template.Key)]);
    }

    [Fact]
    public void NoneIsLeftOfACombinationThatIsGone()
    {
        var withFullText = VerifiedMatrix.Cards.Select(combination => $"{combination.Id}/").ToList();
        var known = Approval.FilesUnder("").Where(file => withFullText.Any(id => file.StartsWith(id, StringComparison.Ordinal)));

        Approval.HoldsOnly("", [.. known, .. VerifiedMatrix.Sample.Select(combination => $"{combination.Id}/files.txt")]);
    }

    /// <summary>A text that several combinations have is held once, at the first of them.</summary>
    private static IEnumerable<string> EarlierThan(string combination) =>
        VerifiedMatrix.Cards.Select(card => card.Id).TakeWhile(id => id != combination);

    private static bool HasTheSame(string file, RenderedSolution solution, RenderedSolution other) =>
        File.Exists(other.PathOf(file)) && File.ReadAllText(other.PathOf(file)) == File.ReadAllText(solution.PathOf(file));

    /// <summary>Whether the engine did more to a file than to replace names.</summary>
    private static bool IsShaped(string path, string file) =>
        !_sources.TryGetValue(file, out var source) || WithNames(File.ReadAllText(source)) != File.ReadAllText(path);

    private static string WithNames(string text) => EntityTokens.InDefault(text)
        .Replace(Tokens.ProjectName, "Acme.Orders", StringComparison.Ordinal)
        .Replace(Tokens.NamespaceName, "Acme.Orders", StringComparison.Ordinal)
        .Replace(Tokens.AwsName, "acme-orders", StringComparison.Ordinal);

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..12];
}
