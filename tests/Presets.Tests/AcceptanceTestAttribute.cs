using System.Runtime.CompilerServices;

namespace Presets.Tests;

/// <summary>A fact about one of the five systems that the presets stand for.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AcceptanceTestAttribute : FactAttribute
{
    /// <param name="id">Prefix of the system and a number, such as <c>SP1</c>.</param>
    /// <param name="statement">What holds. Where the original's own choice is unsafe or no longer possible, what holds instead, and why.</param>
    public AcceptanceTestAttribute(
        string id, string statement, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        Id = id;
        Statement = statement;
        DisplayName = $"{id}: {statement}";
    }

    public string Id { get; }

    public string Statement { get; }
}
