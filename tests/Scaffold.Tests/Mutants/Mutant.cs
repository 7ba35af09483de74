namespace Scaffold.Tests.Mutants;

/// <summary>A hole that is put into a scaffolded solution on purpose, and the solution's own tests that have to notice.</summary>
/// <param name="Name">What is wrong, in a few words.</param>
/// <param name="Auth">Choice of the option auth that has this code.</param>
/// <param name="Integration">Choice of the option integration that has it.</param>
/// <param name="Project">The project that gets it: <c>Api</c> or <c>Authorizer</c>.</param>
/// <param name="Test">Name of the test class that has to fail.</param>
/// <param name="Edits">The hole, in files of the solution.</param>
internal sealed record Mutant(string Name, string Auth, string Integration, string Project, string Test, params Edit[] Edits);
