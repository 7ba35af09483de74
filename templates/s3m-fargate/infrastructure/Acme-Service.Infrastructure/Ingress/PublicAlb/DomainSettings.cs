using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>
/// A name of your own and its certificate: one that you have, or one made for you, for which the hosted zone of the name
/// has to be in the same account.
/// </summary>
internal sealed record DomainSettings : IChecked
{
    /// <summary>Such as <c>orders.acme.com</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A certificate in the region of the environment. The DNS record of the name is then up to you.</summary>
    public string? CertificateArn { get; init; }

    /// <summary>Gets the DNS record of the name, and those by which its certificate is issued and renewed.</summary>
    public HostedZoneSettings? HostedZone { get; init; }

    public IEnumerable<string> Problems() =>
        [
            .. DomainName.Problems(Name, HostedZone),
            .. CertificateArn is null == HostedZone is null
                ? ["certificateArn and hostedZone are two ways to a certificate; give exactly one of them"]
                : Array.Empty<string>(),
            .. CertificateArn is null ? [] : Settings.CertificateArn.Problems(CertificateArn),
        ];
}
