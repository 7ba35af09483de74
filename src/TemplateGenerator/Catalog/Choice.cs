using TemplateGenerator.Catalog.Diagrams;
using TemplateGenerator.Catalog.Files;

namespace TemplateGenerator.Catalog;

internal sealed record Choice
{
    public required string Id { get; init; }

    /// <summary>The name for <c>#if (Symbol)</c> in the template's files; null for a choice that no file asks about.</summary>
    public string? Symbol { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>What it is, in the rest of a line of <c>dotnet new --help</c>.</summary>
    public required string Summary { get; init; }

    /// <summary>What it gives and costs.</summary>
    public required string Description { get; init; }

    /// <summary>What follows "Good for", without a full stop.</summary>
    public required string GoodFor { get; init; }

    /// <summary>What follows "Gives up", with a full stop.</summary>
    public required string GivesUp { get; init; }

    /// <summary>Globs, relative to the template folder, of files that exist only with this choice.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Paths, relative to the template folder, that get another name with this choice.</summary>
    public IReadOnlyList<Rename> Renames { get; init; } = [];

    public Diagram Diagram { get; init; } = new();
}
