using Acme_Service.Infrastructure.Security;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>Findings of load balancers that are accepted.</summary>
internal static class BalancerFindings
{
    /// <param name="balancer">Any load balancer.</param>
    public static void Accept(IConstruct balancer)
    {
        Accepted.At(
            balancer,
            "It holds no data, and its stack makes it again. Protected, it would keep a deployment that fails from being taken back.",
            "NIST+HIPAA ELBDeletionProtectionEnabled");
        Accepted.At(
            balancer,
            "Requests stand in the access log of the API and in the logs of services.",
            "AwsSolutions ELB2",
            "NIST+HIPAA+PCI ELBLoggingEnabled");
    }

    /// <param name="listener">Of a load balancer in the private subnets.</param>
    /// <param name="findings">Of its protocol.</param>
    public static void AcceptInternal(IConstruct listener, params string[] findings) =>
        Accepted.At(listener, "TLS ends at the gateway, whose private link leads here. Security groups admit nothing else.", findings);
}
