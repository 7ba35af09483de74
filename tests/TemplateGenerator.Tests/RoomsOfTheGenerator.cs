using System.Text.RegularExpressions;

namespace TemplateGenerator.Tests;

/// <summary>The folders of the generator's source, and which of them know of which.</summary>
public sealed partial class RoomsOfTheGenerator
{
    private const int MostFilesOfAFolder = 15;

    /// <summary>Ground floor first. A room may import those before it.</summary>
    private static readonly string[] _rooms =
    [
        "Workspace", "Catalog", "Rendering", "Linting", "CloudFormation", "Instantiation", "Packing", "Testing", "NewerCdk", "Verification", "Trial",
        "Commands",
    ];

    private static readonly string _source = WorkingTree.Repository.FullPath("src/TemplateGenerator");

    public static TheoryData<string> Rooms => [.. _rooms];

    [Fact]
    public void AllHaveAPlaceInTheOrder() =>
        Assert.Equal(_rooms.Order(StringComparer.Ordinal), Directory.EnumerateDirectories(_source).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void ImportNoRoomAboveThem(string room)
    {
        var above = _rooms[(Array.IndexOf(_rooms, room) + 1)..];
        var imports =
            from file in Directory.EnumerateFiles(Path.Combine(_source, room), "*.cs", SearchOption.AllDirectories)
            from imported in Import().Matches(File.ReadAllText(file)).Select(match => match.Groups["room"].Value).Distinct()
            where above.Contains(imported)
            select $"{Path.GetRelativePath(_source, file)} imports {imported}";

        Assert.Empty(imports);
    }

    [Fact]
    public void HaveNoFolderOfMoreFilesThanOneTakesInAtAGlance() =>
        Assert.Empty(
            from folder in Directory.EnumerateDirectories(_source, "*", SearchOption.AllDirectories)
            let files = Directory.GetFiles(folder, "*.cs").Length
            where files > MostFilesOfAFolder
            select $"{Path.GetRelativePath(_source, folder)} holds {files} files");

    /// <summary>A using, or a name with the room in front.</summary>
    [GeneratedRegex(@"(?<![\w.])(?:TemplateGenerator\.(?<room>\w+)|(?<room>\w+)\.[A-Z])")]
    private static partial Regex Import();
}
