using System.Security.Cryptography;
using TemplateGenerator.Catalog;
using TemplateGenerator.Rendering;

namespace Templates.Tests;

/// <summary>
/// What a change to the templates does to solutions, as a reviewer sees it in a pull request: which files each combination has,
/// the text of those files that conditions shape, and the CloudFormation templates of the dev environment.
/// </summary>
public sealed class Snapshots(VerifiedMatrix matrix)
{
    private const string FullTextPipeline = "github";

    public static TheoryData<string> All => [.. Combinations.Valid(Checkout.Catalog).Select(combination => combination.Id)];

    /// <summary>Pipelines change no code and no template, so one of them is enough for the full texts.</summary>
    public static TheoryData<string> WithFullText =>
        [.. Combinations.Valid(Checkout.Catalog).Where(combination => combination["ci"] == FullTextPipeline).Select(combination => combination.Id)];

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

        foreach (var file in shaped)
        {
            Approval.Matches($"{combination}/solution/{file}", File.ReadAllText(solution.PathOf(file)));
        }

        Approval.HoldsOnly($"{combination}/solution", shaped);
    }

    [Theory]
    [MemberData(nameof(WithFullText))]
    public void TemplatesOfTheDevEnvironment(string combination)
    {
        var templates = matrix.Report.TemplatesOf(combination, "dev");
        Assert.NotEmpty(templates);

        foreach (var template in templates)
        {
            Approval.Matches($"{combination}/{template.Stack}.json", Scrubbed.Template(template.Content));
        }
    }

    [Fact]
    public void NoneIsLeftOfACombinationThatIsGone()
    {
        var known = Combinations.Valid(Checkout.Catalog).Select(combination => combination.Id + "/").ToList();

        Approval.HoldsOnly("", [.. Approval.FilesUnder("").Where(file => known.Any(id => file.StartsWith(id, StringComparison.Ordinal)))]);
    }

    /// <summary>Whether the engine did more to a file than to replace names.</summary>
    private static bool IsShaped(string path, string file)
    {
        var source = Path.Combine(Checkout.TemplateFolder, file.Replace("Acme.Orders", Tokens.ProjectName, StringComparison.Ordinal));
        if (!File.Exists(source))
        {
            return true;
        }

        var replaced = File.ReadAllText(source)
            .Replace(Tokens.ProjectName, "Acme.Orders", StringComparison.Ordinal)
            .Replace(Tokens.NamespaceName, "Acme.Orders", StringComparison.Ordinal)
            .Replace(Tokens.AwsName, "acme-orders", StringComparison.Ordinal);
        return replaced != File.ReadAllText(path);
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..12];
}
