namespace TemplateGenerator.Workspace;

/// <summary>Surroundings of one run of the generator.</summary>
/// <param name="Directory">Where the run was started.</param>
/// <param name="Output">Takes results only.</param>
/// <param name="Error">Takes everything else: progress, warnings, errors.</param>
internal sealed record Shell(string Directory, TextWriter Output, TextWriter Error);
