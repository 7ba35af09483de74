using System.Text.RegularExpressions;

namespace Acme_Service.Infrastructure.Settings;

/// <summary>
/// A name of your own and its certificate: one that you have, or one made for you, for which the hosted zone of the name
/// has to be in the same account.
/// </summary>
internal sealed partial record DomainSettings : IChecked
{
    /// <summary>What the name that the template comes with ends with; nobody can own it.</summary>
    private const string PlaceholderEnd = ".example.com";

    /// <summary>Such as <c>orders.acme.com</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A certificate in the region of the environment. The DNS record of the name is then up to you.</summary>
    public string? CertificateArn { get; init; }

    /// <summary>Gets the DNS record of the name, and those by which its certificate is issued and renewed.</summary>
    public HostedZoneSettings? HostedZone { get; init; }

    internal bool IsPlaceholder => Name.EndsWith(PlaceholderEnd, StringComparison.Ordinal);

    public IEnumerable<string> Problems()
    {
        foreach (var problem in Valid.Pattern(Name, DomainName, "a domain name such as orders.acme.com"))
        {
            yield return problem;
        }

        if (CertificateArn is not null && HostedZone is null)
        {
            foreach (var problem in Valid.Pattern(CertificateArn, CertificateName, "the ARN of a certificate of AWS Certificate Manager"))
            {
                yield return problem;
            }
        }
        else if (CertificateArn is not null || HostedZone is null)
        {
            yield return "certificateArn and hostedZone are two ways to a certificate; give exactly one of them";
        }
        else if (Name != HostedZone.Name && !Name.EndsWith("." + HostedZone.Name, StringComparison.Ordinal))
        {
            yield return $"name is \"{Name}\"; it must lie within the hosted zone \"{HostedZone.Name}\"";
        }
    }

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$")]
    private static partial Regex DomainName { get; }

    [GeneratedRegex(@"^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate/\S+$")]
    private static partial Regex CertificateName { get; }
}
