using Acme_Service.Infrastructure.Security;
using Acme_Service.Infrastructure.Services;
using Acme_Service.Infrastructure.Settings;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;

namespace Acme_Service.Infrastructure;

/// <summary>The CDK app: two stacks for one environment.</summary>
public static class InfrastructureApp
{
    private const string ApplicationName = "acme-service";

    /// <summary>Writes the cloud assembly of one environment.</summary>
    /// <param name="environment">Name of a file in environments/, without its extension.</param>
    /// <param name="solutionRoot">Folder that holds cdk.json.</param>
    /// <param name="outputDirectory">Where the assembly goes; made when missing.</param>
    /// <param name="bundle">False leaves out code that has to be built first, which is all that a test needs.</param>
    public static void Synthesize(string environment, string solutionRoot, string outputDirectory, bool bundle)
    {
        var settings = SettingsReader.Read(SettingsReader.FolderIn(solutionRoot), environment);
        var services = ServiceCatalog.Discover(solutionRoot);

        var app = New(bundle, outputDirectory);
        Build(app, settings, services, solutionRoot);
        app.Synth();
    }

    /// <summary>An app without stacks.</summary>
    internal static App New(bool bundle, string? outputDirectory = null)
    {
        var context = FeatureFlags.Context;
        if (!bundle)
        {
            context["aws:cdk:bundling-stacks"] = Array.Empty<string>();
        }

        JsiiFiles.RemoveAtExit();
        return new App(new AppProps
        {
            Outdir = outputDirectory,
            Context = context,
            AnalyticsReporting = false,
            AutoSynth = false,
        });
    }

    internal static ServicesStack Build(
        App app, EnvironmentSettings settings, IReadOnlyList<ServiceDefinition> services, string solutionRoot)
    {
        var name = $"{ApplicationName}-{settings.Name}";
        Tags.Of(app).Add("Application", ApplicationName);
        Tags.Of(app).Add("Environment", settings.Name);

        var deployment = new Deployment
        {
            Name = name,
            Settings = settings,
            Services = services,
            SolutionRoot = solutionRoot,
        };
        var foundation = new FoundationStack(app, $"{name}-foundation", deployment);
        foreach (var (id, text) in settings.Advice())
        {
            Annotations.Of(foundation).AddWarningV2(id, $"{settings.Name}.json: {text}.");
        }

        var stack = new ServicesStack(app, $"{name}-services", deployment, foundation);
        InlinePolicies.AcceptIn(app);
        if (settings.PermissionsBoundary is { } boundary)
        {
            Bound(foundation, boundary);
            Bound(stack, boundary);
        }

        return stack;
    }

    private static void Bound(Stack stack, string policy) =>
        Amazon.CDK.AWS.IAM.PermissionsBoundary.Of(stack).Apply(ManagedPolicy.FromManagedPolicyName(stack, "PermissionsBoundary", policy));
}
