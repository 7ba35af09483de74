using System.Text.RegularExpressions;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Frontend;

/// <summary>The web app on CloudFront.</summary>
internal sealed partial record StaticSiteSettings : IChecked
{
    private const string Example = "arn:aws:wafv2:us-east-1:111122223333:global/webacl/orders/a1b2c3d4";

    /// <summary>Edge locations of CloudFront that serve the web app.</summary>
    public EdgeLocations EdgeLocations { get; init; } = EdgeLocations.Cheapest;

    /// <summary>ARN of a web ACL of AWS WAF, a firewall in front of CloudFront, which takes those of us-east-1 only. Null for none.</summary>
    public string? WebAclArn { get; init; }

    /// <summary>Null for the name that CloudFront gives.</summary>
    public SiteDomainSettings? Domain { get; init; }

    public IEnumerable<string> Problems() =>
        WebAclArn is null ? [] : Valid.Pattern(WebAclArn, GlobalWebAcl, "the ARN of a web ACL for CloudFront, such as " + Example);

    [GeneratedRegex(@"^arn:aws[a-z-]*:wafv2:us-east-1:\d{12}:global/webacl/[^/\s]+/[^/\s]+$")]
    private static partial Regex GlobalWebAcl { get; }
}

/// <summary>Edge locations of CloudFront. Visitors elsewhere are served too, from further away.</summary>
internal enum EdgeLocations
{
    /// <summary>North America and Europe (price class 100).</summary>
    Cheapest,

    /// <summary>All but South America and Oceania (price class 200).</summary>
    Most,

    All,
}

/// <summary>A name of your own for a web app on CloudFront, which wants its certificate ready.</summary>
internal sealed record SiteDomainSettings : IChecked
{
    /// <summary>The one region in which CloudFront looks for certificates.</summary>
    private const string CertificateRegion = "us-east-1";

    /// <summary>Such as <c>orders.acme.com</c>.</summary>
    public required string Name { get; init; }

    /// <summary>ARN of a certificate for the name, in us-east-1.</summary>
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
