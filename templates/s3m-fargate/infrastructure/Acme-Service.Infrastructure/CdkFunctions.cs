using Acme_Service.Infrastructure.Security;
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

    private const string OwnedByCdk = "CDK writes this function, which runs while CloudFormation deploys and waits for its answer.";

    /// <param name="scope">Anything in the stack that holds the function.</param>
    /// <param name="provider">Id of the custom resource provider in the stack.</param>
    /// <returns>The role of the function.</returns>
    public static IConstruct UseCurrentNode(Construct scope, string provider)
    {
        var parts = Stack.Of(scope).Node.FindChild(provider).Node;
        var function = (CfnResource)parts.FindChild("Handler");
        function.AddPropertyOverride("Runtime", CurrentNode);
        var role = parts.FindChild("Role");
        AcceptAt(function, role);
        return role;
    }

    /// <param name="function">Function that CDK writes for itself.</param>
    /// <param name="role">Its role.</param>
    public static void AcceptAt(IConstruct function, IConstruct role)
    {
        AcceptAt(function);
        AwsPolicies.AcceptAt(role);
    }

    /// <param name="function">Function that CDK writes for itself, and that has a role of ours.</param>
    public static void AcceptAt(IConstruct function) =>
        Accepted.At(
            function,
            OwnedByCdk,
            "Serverless+NIST+HIPAA LambdaDLQ",
            "Serverless LambdaTracing",
            "NIST+HIPAA LambdaConcurrency",
            "NIST+HIPAA+PCI LambdaInsideVPC");
}
