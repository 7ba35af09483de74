namespace TemplateGenerator.Verification;

/// <summary>What <see cref="MatrixVerifier"/> found and measured.</summary>
internal sealed class MatrixReport
{
    private readonly List<RenderedSolution> _solutions = [];
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<(string Combination, string Environment), IReadOnlyList<SynthesizedTemplate>> _templates = [];
    private readonly List<StageFigure> _stages = [];

    public IReadOnlyList<RenderedSolution> Solutions => _solutions;

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Steps in the order they ran, with the number of things each handled and how long it took.</summary>
    public IReadOnlyList<StageFigure> Stages => _stages;

    /// <summary>The synthesized templates of a combination, empty when it did not synthesize.</summary>
    public IReadOnlyList<SynthesizedTemplate> TemplatesOf(string combination, string environment) =>
        _templates.GetValueOrDefault((combination, environment)) ?? [];

    internal void Add(RenderedSolution solution) => _solutions.Add(solution);

    internal void Add(params IEnumerable<Problem> problems) => _problems.AddRange(problems);

    internal void Add(StageFigure stage) => _stages.Add(stage);

    internal void Add(string combination, string environment, IReadOnlyList<SynthesizedTemplate> templates) =>
        _templates[(combination, environment)] = templates;
}

/// <param name="Name">render, leaks, build, format, tests, synth or rules; the same words as <see cref="Problem.Stage"/>.</param>
/// <param name="Count">Solutions, projects or apps handled.</param>
/// <param name="Duration">Wall-clock time.</param>
internal sealed record StageFigure(string Name, int Count, TimeSpan Duration);
