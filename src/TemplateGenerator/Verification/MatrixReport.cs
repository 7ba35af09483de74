using TemplateGenerator.CloudFormation;
using TemplateGenerator.Verification.Validation;

namespace TemplateGenerator.Verification;

/// <summary>Findings and measurements of a <see cref="MatrixVerifier"/>.</summary>
internal sealed class MatrixReport
{
    private readonly List<RenderedSolution> _solutions = [];
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<(string Combination, string Environment), IReadOnlyList<StackTemplate>> _templates = [];
    private readonly List<StepFigure> _steps = [];

    public IReadOnlyList<RenderedSolution> Solutions => _solutions;

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Steps in the order they ran.</summary>
    public IReadOnlyList<StepFigure> Steps => _steps;

    /// <summary>Findings of AWS's validator and of cdk-nag, by rule.</summary>
    public TemplateFindings Findings { get; internal set; } = TemplateFindings.None;

    /// <summary>The same under <c>compliance: strict</c>.</summary>
    public TemplateFindings StrictFindings { get; internal set; } = TemplateFindings.None;

    /// <summary>The synthesized templates of a combination, parsed anew for each call; empty when it did not synthesize.</summary>
    public IReadOnlyList<CloudTemplate> TemplatesOf(string combination, string environment) =>
        [.. FilesOf(combination, environment).Select(file => CloudTemplate.Parse(file.Stack, file.Content.Text))];

    /// <summary>Every combination and environment that synthesized, with the text of its templates.</summary>
    public IEnumerable<(string Combination, string Environment, IReadOnlyList<StackTemplate> Files)> Templates =>
        _templates.Select(pair => (pair.Key.Combination, pair.Key.Environment, pair.Value));

    internal void Add(RenderedSolution solution) => _solutions.Add(solution);

    internal void Add(params IEnumerable<Problem> problems)
    {
        lock (_problems)
        {
            _problems.AddRange(problems);
        }
    }

    internal void Add((IReadOnlyList<Problem> Problems, IReadOnlyList<StepFigure> Steps) result)
    {
        Add(result.Problems);
        _steps.AddRange(result.Steps);
    }

    internal void Add(StepFigure step) => _steps.Add(step);

    internal void Add(string combination, string environment, IReadOnlyList<StackTemplate> templates)
    {
        lock (_templates)
        {
            _templates[(combination, environment)] = templates;
        }
    }

    private IReadOnlyList<StackTemplate> FilesOf(string combination, string environment) => _templates.GetValueOrDefault((combination, environment)) ?? [];
}

/// <param name="Name">The same word as <see cref="Problem.Stage"/>.</param>
/// <param name="Count">Things handled.</param>
/// <param name="Of">What they are, such as "solutions".</param>
/// <param name="Duration">Wall-clock time.</param>
internal sealed record StepFigure(string Name, int Count, string Of, TimeSpan Duration);

/// <summary>The text of a synthesized template.</summary>
/// <param name="Stack">Artifact id of the stack.</param>
internal sealed record StackTemplate(string Stack, FileContent Content);
