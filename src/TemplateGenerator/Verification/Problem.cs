namespace TemplateGenerator.Verification;

/// <summary>One thing wrong with one rendered combination.</summary>
/// <param name="Combination">Id of the combination, as <c>list</c> prints it.</param>
/// <param name="Stage">Step that found it: leaks, build, format, tests, synth, rules.</param>
/// <param name="Message">What is wrong and where, in one sentence or a tool's own output.</param>
internal sealed record Problem(string Combination, string Stage, string Message);
