using Acme.Orders.Infrastructure.Security;
using Constructs;

namespace Acme.Orders.Infrastructure.Ingress;

/// <summary>Findings of load balancers that are accepted.</summary>
internal static class BalancerFindings
{
    public const string NoAccessLog = "operations.accessLogDays is null. Requests stand in the access log of the API and in the logs of services.";

    /// <param name="balancer">Any load balancer.</param>
    /// <param name="withoutLog">Why it has no access log, or null where it has one.</param>
    public static void Accept(IConstruct balancer, string? withoutLog)
    {
        Accepted.At(
            balancer,
            "It holds no data, and its stack makes it again. Protected, it would keep a deployment that fails from being taken back.",
            "NIST+HIPAA ELBDeletionProtectionEnabled");
        if (withoutLog is not null)
        {
            Accepted.At(balancer, withoutLog, "AwsSolutions ELB2", "NIST+HIPAA+PCI ELBLoggingEnabled");
        }
    }

    /// <param name="listener">Of a load balancer in the private subnets.</param>
    /// <param name="findings">Of its protocol.</param>
    public static void AcceptInternal(IConstruct listener, params string[] findings) =>
        Accepted.At(listener, "TLS ends at the gateway, whose private link leads here. Security groups admit nothing else.", findings);
}
