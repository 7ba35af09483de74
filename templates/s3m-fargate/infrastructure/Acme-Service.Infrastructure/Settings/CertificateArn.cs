using System.Text.RegularExpressions;

namespace Acme_Service.Infrastructure.Settings;

/// <summary>ARN of a certificate of AWS Certificate Manager.</summary>
internal static partial class CertificateArn
{
    private const int RegionPart = 3;

    [GeneratedRegex(@"^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate/\S+$")]
    private static partial Regex Arn { get; }

    public static IEnumerable<string> Problems(string certificateArn) =>
        Valid.Pattern(certificateArn, Arn, "the ARN of a certificate of AWS Certificate Manager");

    /// <returns>Empty for what is no ARN.</returns>
    public static string RegionOf(string certificateArn) => Arn.IsMatch(certificateArn) ? certificateArn.Split(':')[RegionPart] : "";
}
