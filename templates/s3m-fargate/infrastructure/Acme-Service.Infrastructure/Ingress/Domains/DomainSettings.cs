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

    public IEnumerable<string> Placeholders() =>
        DomainName.IsPlaceholder(Name) ? [$"name is {Name}, which nobody can own; give a name of yours"] : [];

    /// <summary>Whole sentences on what does not go together with the rest of the environment.</summary>
    /// <param name="environment">To which these settings belong.</param>
    /// <param name="setting">Their place in it.</param>
    public IEnumerable<string> ConflictsIn(EnvironmentSettings environment, string setting) =>
        CertificateArn is { } arn && Settings.CertificateArn.RegionOf(arn) != environment.Region
            ? [$"{environment.Name}.json: {setting}.certificateArn is \"{arn}\"; the certificate must be in region {environment.Region}."]
            : [];
}
