namespace TemplateGenerator.Trial;

/// <param name="Package">The nupkg to install.</param>
/// <param name="ShortName">Short name of the template.</param>
/// <param name="Folder">Holds the solution's own folder; what an earlier trial left there is deleted, once the options are known to be good.</param>
/// <param name="Name">Name of the solution.</param>
/// <param name="Options">Further arguments for <c>dotnet new</c>.</param>
internal sealed record TrialPlan(string Package, string ShortName, string Folder, string Name, IReadOnlyList<string> Options);
