using Amazon.CDK;
using Amazon.CDK.CustomResources;
using Constructs;

namespace Acme_Service.Infrastructure;

/// <summary>
/// The functions that CDK 2.160 adds to a stack for work that CloudFormation cannot do. They come on runtimes on which AWS
/// lets no new function start.
/// </summary>
internal static class CdkFunctions
{
    private const string CurrentNode = "nodejs24.x";
    private const string CurrentPython = "python3.13";

    /// <param name="scope">Anything in the stack that holds the function.</param>
    /// <param name="provider">Id of the custom resource provider in the stack.</param>
    public static void UseCurrentNode(Construct scope, string provider)
        => SetRuntime((CfnResource)Stack.Of(scope).Node.FindChild(provider).Node.FindChild("Handler"), CurrentNode);

    /// <param name="provider">What calls another function for a custom resource.</param>
    public static void UseCurrentNode(Provider provider)
        => SetRuntime((CfnResource)provider.Node.FindChild("framework-onEvent").Node.DefaultChild!, CurrentNode);

    /// <param name="scope">Anything in the stack that holds the function.</param>
    /// <param name="singleton">Id of the function in the stack, or how it begins.</param>
    public static void UseCurrentPython(Construct scope, string singleton)
    {
        var function = Stack.Of(scope).Node.Children.Single(child => child.Node.Id.StartsWith(singleton, StringComparison.Ordinal));
        SetRuntime((CfnResource)function.Node.DefaultChild!, CurrentPython);
    }

    private static void SetRuntime(CfnResource function, string runtime) => function.AddPropertyOverride("Runtime", runtime);
}
