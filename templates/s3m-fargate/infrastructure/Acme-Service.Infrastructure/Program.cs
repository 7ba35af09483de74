using Acme_Service.Infrastructure;
using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Security;
using Acme_Service.Infrastructure.Settings;

const int InvalidSettings = 2;
const int NotReady = 3;

try
{
    if (args is [SettingsSchema.Command])
    {
        SettingsSchema.WriteTo(SolutionRoot.Above(Environment.CurrentDirectory));
        return 0;
    }

    if (args is [Runbook.Command])
    {
        Runbook.WriteTo(SolutionRoot.Above(Environment.CurrentDirectory));
        return 0;
    }

    if (args is [AcceptedFindings.Command])
    {
        AcceptedFindings.WriteTo(SolutionRoot.Above(Environment.CurrentDirectory));
        return 0;
    }

    var isPreflight = args is [Preflight.Command, ..];
    var environment = EnvironmentChoice.From(isPreflight ? args[1..] : args, Environment.GetEnvironmentVariable("CDK_CONTEXT_JSON"));
    var solutionRoot = SolutionRoot.Above(Environment.CurrentDirectory);
    if (isPreflight)
    {
        var findings = Preflight.Of(environment, solutionRoot);
        foreach (var finding in findings)
        {
            await Console.Out.WriteLineAsync(finding);
        }

        return Preflight.Stops(findings) ? NotReady : 0;
    }

    var output = Environment.GetEnvironmentVariable("CDK_OUTDIR") ?? Path.Combine(solutionRoot, "cdk.out");

    InfrastructureApp.Synthesize(environment, solutionRoot, output, bundle: true);
    return 0;
}
catch (SettingsException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return InvalidSettings;
}
