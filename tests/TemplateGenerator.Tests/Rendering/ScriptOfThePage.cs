using System.Text.Json;
using TemplateGenerator.Rendering.Pages;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Tests.Rendering;

/// <summary>What the script of docs/index.html computes, run once for all combinations.</summary>
public sealed class ScriptOfThePage : IAsyncLifetime
{
    private static readonly string _driver = WorkingTree.Repository.FullPath("tests/TemplateGenerator.Tests/Rendering/page-summaries.mjs");

    internal ComputedPage Page { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Page = JsonSerializer.Deserialize<ComputedPage>(
        await ExternalProcess.ReadAsync(
            "node", [_driver, WorkingTree.Repository.FullPath(ChoosingPage.Path)], WorkingTree.Repository.Root, TestContext.Current.CancellationToken),
        JsonSerializerOptions.Web)!;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal sealed record ComputedPage(IReadOnlyList<ComputedCombination> Combinations, IReadOnlyList<ComputedAnswers> Answers);

    internal sealed record ComputedCombination(
        IReadOnlyDictionary<string, string> Values,
        string Command,
        ComputedBill Bill,
        string Diagram,
        IReadOnlyList<string> Files,
        IReadOnlyList<string> Places,
        IReadOnlyList<JsonElement> EdgesOfUnknownNodes,
        int DrawnEdges,
        int Edges,
        IReadOnlyDictionary<string, string> FromItsAddress);

    internal sealed record ComputedBill(IReadOnlyList<ComputedLine> Lines, int Dev, int Prod);

    internal sealed record ComputedLine(string Name, int Dev, int Prod, int Cents);

    internal sealed record ComputedAnswers(
        IReadOnlyList<int> Answers, string Preset, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Changes, int Refusals);
}
