namespace TemplateGenerator.Testing;

/// <param name="Suites">What to run, in the order in which to start.</param>
/// <param name="Jobs">How many suites may run at the same time.</param>
/// <param name="MayInstall">Whether programs that they need may be installed on this machine.</param>
internal sealed record TestPlan(IReadOnlyList<TestSuite> Suites, int Jobs, bool MayInstall);
