using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Frontend;

/// <summary>A name of your own for a web app on CloudFront, which wants its certificate ready.</summary>
internal sealed record SiteDomainSettings : IChecked
{
    /// <summary>The one region in which CloudFront looks for certificates.</summary>
    private const string CertificateRegion = "us-east-1";

    /// <summary>Such as <c>orders.acme.com</c>.</summary>
    public required string Name { get; init; }

    public required string CertificateArn { get; init; }

    /// <summary>Gets the DNS records of the name; without it, they are up to you.</summary>
    public HostedZoneSettings? HostedZone { get; init; }

    public IEnumerable<string> Problems() =>
        [
            .. DomainName.Problems(Name, HostedZone),
            .. Settings.CertificateArn.Problems(CertificateArn),
            .. Settings.CertificateArn.RegionOf(CertificateArn) is "" or CertificateRegion
                ? []
                : new[] { $"certificateArn is \"{CertificateArn}\"; CloudFront takes certificates of region {CertificateRegion} only" },
        ];
}
