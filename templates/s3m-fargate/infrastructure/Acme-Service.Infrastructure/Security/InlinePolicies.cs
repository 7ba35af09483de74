using Amazon.CDK.AWS.IAM;
using Constructs;

namespace Acme_Service.Infrastructure.Security;

/// <summary>The policies that CDK writes for grants, once all of them are there.</summary>
internal static class InlinePolicies
{
    /// <param name="scope">The app, or a part of it.</param>
    public static void AcceptIn(IConstruct scope)
    {
        foreach (var policy in scope.Node.FindAll().OfType<CfnPolicy>())
        {
            Accepted.At(
                policy,
                "It grants one role what that role needs and goes with it. A managed policy could be attached to others.",
                "NIST+HIPAA+PCI IAMNoInlinePolicy");
        }
    }
}
