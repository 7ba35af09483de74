using Amazon.CDK;
using Amazon.CDK.AWS.S3;
using Constructs;

namespace Acme_Service.Infrastructure.Frontend;

/// <summary>Where CloudFront logs requests for the web app.</summary>
internal static class SiteLog
{
    /// <summary>Regions with buckets to which CloudFront delivers no logs.</summary>
    private static readonly string[] _without =
    [
        "af-south-1", "ap-east-1", "ap-south-2", "ap-southeast-3", "ap-southeast-4", "ca-west-1", "eu-central-2", "eu-south-1", "eu-south-2",
        "il-central-1", "me-central-1", "me-south-1",
    ];

    /// <returns>Null where the settings want no access logs, and where CloudFront cannot deliver them.</returns>
    public static IBucket? In(Construct scope, Deployment deployment)
    {
        if (deployment.AccessLogs is not null && _without.Contains(deployment.Settings.Region))
        {
            Annotations.Of(scope).AddWarningV2(
                "site-log",
                $"CloudFront delivers no access logs to region {deployment.Settings.Region}, so nobody sees who asked for the web app. "
                + "Standard logging (v2), set up in us-east-1 for the distribution, delivers them to any region.");
            return null;
        }

        return deployment.AccessLogs?.Bucket;
    }
}
