using Amazon.CDK;
using Constructs;

namespace Acme_Service.Infrastructure;

/// <summary>The functions that CDK adds to a stack for work that CloudFormation cannot do.</summary>
internal static class CdkFunctions
{
    /// <summary>
    /// CDK 2.160 gives its functions nodejs20.x, on which AWS lets no new function start. CDK 2.259 gives them this runtime by itself.
    /// </summary>
    public const string CurrentNode = "nodejs24.x";

    /// <param name="scope">Anything in the stack that holds the function.</param>
    /// <param name="provider">Id of the custom resource provider in the stack.</param>
    public static void UseCurrentNode(Construct scope, string provider) =>
        ((CfnResource)Stack.Of(scope).Node.FindChild(provider).Node.FindChild("Handler")).AddPropertyOverride("Runtime", CurrentNode);
}
