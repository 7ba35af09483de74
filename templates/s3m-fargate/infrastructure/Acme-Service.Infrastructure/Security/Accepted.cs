using System.Text.RegularExpressions;
using Amazon.CDK;
using Constructs;

namespace Acme_Service.Infrastructure.Security;

/// <summary>
/// Findings of cdk-nag that are accepted where they are. The reasons stand in the metadata of their resources, where cdk-nag looks for
/// them, and on the page of <see cref="AcceptedFindings"/>.
/// </summary>
internal static partial class Accepted
{
    private const string Metadata = "cdk_nag";
    private const string Rules = "rules_to_suppress";

    private static readonly Dictionary<string, string> _packs = new()
    {
        ["AwsSolutions"] = "AwsSolutions",
        ["Serverless"] = "Serverless",
        ["NIST"] = "NIST.800.53.R5",
        ["HIPAA"] = "HIPAA.Security",
        ["PCI"] = "PCI.DSS.321",
    };

    /// <param name="construct">The resource itself, or a construct that is made for one resource.</param>
    /// <param name="reason">Why it may stay, for a reviewer who knows AWS and not this solution.</param>
    /// <param name="findings">
    /// Packs and rule, such as <c>NIST+PCI ALBWAFEnabled</c>. Of a rule that tells its findings apart, one stands in brackets, as text or
    /// between slashes as a regular expression: <c>AwsSolutions IAM5[Resource::*]</c>.
    /// </param>
    public static void At(IConstruct construct, string reason, params string[] findings)
    {
        var resource = construct as CfnResource ?? (CfnResource)construct.Node.DefaultChild!;
        var earlier = resource.GetMetadata(Metadata) is IReadOnlyDictionary<string, object> metadata ? (IEnumerable<object>)metadata[Rules] : [];
        var added = findings.SelectMany(finding => Suppressions(finding, reason));
        resource.AddMetadata(Metadata, new Dictionary<string, object> { [Rules] = earlier.Concat(added).ToArray() });
    }

    private static IEnumerable<Dictionary<string, object>> Suppressions(string finding, string reason)
    {
        var parts = Finding.Match(finding);
        foreach (var pack in parts.Groups["packs"].Value.Split('+'))
        {
            var suppression = new Dictionary<string, object> { ["id"] = $"{_packs[pack]}-{parts.Groups["rule"].Value}", ["reason"] = reason };
            if (parts.Groups["one"] is { Success: true, Value: var one })
            {
                var pattern = one is ['/', .., '/'];
                suppression["applies_to"] = new object[] { pattern ? new Dictionary<string, object> { ["regex"] = one } : one };
            }

            yield return suppression;
        }
    }

    [GeneratedRegex(@"^(?<packs>\S+) (?<rule>\w+)(\[(?<one>.+)\])?$")]
    private static partial Regex Finding { get; }
}
