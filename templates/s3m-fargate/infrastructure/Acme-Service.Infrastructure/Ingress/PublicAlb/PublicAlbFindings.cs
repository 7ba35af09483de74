using Acme_Service.Infrastructure.Security;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>Findings of the public load balancer that are accepted.</summary>
internal static class PublicAlbFindings
{
    private const string WholeInternet = "0.0.0.0/0";

    public static void Accept(PublicAlb balancer, PublicAlbSettings settings)
    {
        if (settings.AllowedCidrs.Contains(WholeInternet))
        {
            Accepted.At(balancer.SecurityGroup, "It faces the internet, and publicAlb.allowedCidrs says from where it is reached.", "AwsSolutions EC23");
        }

        if (settings.Domain is null)
        {
            Accepted.At(
                balancer.Listener,
                "publicAlb.domain is null, of which each synthesis warns: without a name there is no certificate.",
                "NIST+HIPAA+PCI ALBHttpToHttpsRedirection",
                "NIST+HIPAA+PCI ELBv2ACMCertificateRequired");
        }
        else
        {
            Accepted.At(
                balancer.Node.FindChild("Redirect"),
                "It does no more than send browsers to HTTPS.",
                "NIST+HIPAA+PCI ELBv2ACMCertificateRequired");
        }

        if (settings.Firewall is null)
        {
            Accepted.At(balancer.LoadBalancer, "publicAlb.firewall is null: AWS bills a firewall by rule and request.", "NIST+PCI ALBWAFEnabled");
        }
    }
}
