using Acme.Orders.Infrastructure.Security;
using Amazon.CDK;
using Amazon.CDK.AWS.S3;
using Constructs;

namespace Acme.Orders.Infrastructure.Operations;

/// <summary>Who asked for what, as recorded by what AWS itself logs to S3 alone.</summary>
internal sealed class AccessLogBucket : Construct
{
    private AccessLogBucket(Construct scope, string id, int days, bool protectData)
        : base(scope, id)
    {
        Bucket = new Bucket(this, "Bucket", new BucketProps
        {
            BlockPublicAccess = BlockPublicAccess.BLOCK_ALL,
            // CloudFront gives itself access by an ACL, and the API by which it needs none exists in us-east-1 only.
            ObjectOwnership = ObjectOwnership.BUCKET_OWNER_PREFERRED,

            // Load balancers can write under no key of KMS.
            Encryption = BucketEncryption.S3_MANAGED,
            EnforceSSL = true,
            LifecycleRules = [new LifecycleRule { Expiration = Duration.Days(days), AbortIncompleteMultipartUploadAfter = Duration.Days(1) }],

            // A load balancer writes a file at once, so that a deployment that fails could not delete the bucket again.
            RemovalPolicy = protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
            AutoDeleteObjects = !protectData,
        });
        if (!protectData)
        {
            CdkFunctions.UseCurrentNode(this, "Custom::S3AutoDeleteObjectsCustomResourceProvider");
        }

        Accepted.At(Bucket, "It holds access logs, and one of its own would record what writes them.", "AwsSolutions S1", "NIST+HIPAA+PCI S3BucketLoggingEnabled");
        Accepted.At(
            Bucket,
            "Each file is written once and expires. Nothing is made from them that their loss would stop.",
            "NIST+HIPAA+PCI S3BucketReplicationEnabled",
            "NIST+HIPAA+PCI S3BucketVersioningEnabled");
        Accepted.At(Bucket, "Load balancers can write under no key of KMS.", "NIST+HIPAA+PCI S3DefaultEncryptionKMS");
    }

    public IBucket Bucket { get; }

    /// <returns>Null where the settings want no access logs.</returns>
    public static AccessLogBucket? In(Construct scope, string id, Deployment deployment) =>
        deployment.Settings.Operations.AccessLogDays is { } days
            ? new AccessLogBucket(scope, id, days, deployment.Settings.ProtectData)
            : null;
}
