using System.Text.Json;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Rendering.Pages;

/// <summary>Measurements of <c>bench/verify.sh</c>, from content/verification.json.</summary>
internal sealed record VerificationFigures
{
    private const string Path = "content/verification.json";

    /// <summary>Date, as ISO 8601 writes it.</summary>
    public required string MeasuredOn { get; init; }

    /// <summary>Processors and operating system, in words.</summary>
    public required string Machine { get; init; }

    /// <summary>Version of the CDK.</summary>
    public required string Cdk { get; init; }

    /// <summary>Largest resident memory of all processes together, in MiB.</summary>
    public required int MemoryMiB { get; init; }

    /// <summary>Largest size of the workspace, in MiB.</summary>
    public required int DiskMiB { get; init; }

    /// <summary>One combination by itself, in seconds.</summary>
    public required double Alone { get; init; }

    /// <summary>Runs over more and more combinations, without <see cref="Whole"/>.</summary>
    public required IReadOnlyList<Growth> Growths { get; init; }

    /// <summary>The run over every combination.</summary>
    public required Run Whole { get; init; }

    /// <summary>Those that are kept, or null.</summary>
    /// <exception cref="ToolException">The file cannot be used.</exception>
    public static VerificationFigures? Read(Repository repository)
    {
        try
        {
            return repository.Read(Path) is { } text ? JsonSerializer.Deserialize<VerificationFigures>(text, JsonSerializerOptions.Web) : null;
        }
        catch (JsonException exception)
        {
            throw new ToolException(ExitCodes.Problems, $"{Path} cannot be used: {exception.Message}", "Measure again: bench/verify.sh");
        }
    }

    internal sealed record Growth(int Combinations, double Seconds);

    internal sealed record Run(int Combinations, IReadOnlyList<Problem> Problems, IReadOnlyList<Step> Steps, IReadOnlyList<Rule> Validator, IReadOnlyList<Rule> Nag);

    internal sealed record Problem(string Stage);

    internal sealed record Step(string Name, int Count, string Of, double Seconds);

    internal sealed record Rule(string Group, [property: System.Text.Json.Serialization.JsonPropertyName("rule")] string Id, int Findings, int Templates);
}
