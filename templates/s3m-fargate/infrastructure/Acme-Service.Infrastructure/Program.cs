using Acme_Service.Infrastructure;
using Acme_Service.Infrastructure.Settings;

const int InvalidSettings = 2;

try
{
    if (args is [SettingsSchema.Command])
    {
        SettingsSchema.WriteTo(SolutionRoot.Above(Environment.CurrentDirectory));
        return 0;
    }

    var environment = EnvironmentChoice.From(args, Environment.GetEnvironmentVariable("CDK_CONTEXT_JSON"));
    var solutionRoot = SolutionRoot.Above(Environment.CurrentDirectory);
    var output = Environment.GetEnvironmentVariable("CDK_OUTDIR") ?? Path.Combine(solutionRoot, "cdk.out");

    InfrastructureApp.Synthesize(environment, solutionRoot, output, bundle: true);
    return 0;
}
catch (SettingsException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return InvalidSettings;
}
