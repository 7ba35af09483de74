namespace Presets.Tests.Replacement;

/// <summary>
/// Somebody has deployed every preset. What their stacks hold stands in <c>Deployed/</c>, and deploying the templates of today over
/// them must keep it.
/// </summary>
public sealed class DeployedStacks(PresetStacks stacks) : IClassFixture<PresetStacks>
{
    private const string Folder = "tests/Presets.Tests/Deployed";

    private static readonly bool _update = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    [Theory]
    [MemberData(nameof(EveryPreset.Ids), MemberType = typeof(EveryPreset))]
    public void KeepWhatTheyHold(string preset)
    {
        var current = stacks.Of(preset);
        var file = Path.Combine(Checkout.Root, Folder, $"{preset}.json");
        if (_update)
        {
            PresetStacks.Write(file, current);
            return;
        }

        var deployed = PresetStacks.Read(file);
        var replacements = deployed.Keys.Union(current.Keys)
            .SelectMany(stack => Replacements.Between(stack, deployed.GetValueOrDefault(stack) ?? [], current.GetValueOrDefault(stack) ?? []))
            .ToList();

        Assert.True(
            replacements.Count == 0,
            $"{string.Join("\n", replacements)}\n"
            + $"If that is meant, run 'UPDATE_SNAPSHOTS=1 ./build.sh acceptance', commit {Folder}/{preset}.json, and say in CHANGELOG.md what "
            + "somebody with a deployed stack has to do before the update.");
    }
}
