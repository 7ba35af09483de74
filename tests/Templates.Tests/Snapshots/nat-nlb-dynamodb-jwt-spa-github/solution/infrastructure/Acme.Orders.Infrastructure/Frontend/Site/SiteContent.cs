using System.Text.Json.Nodes;
using Acme.Orders.Infrastructure.Security;
using Amazon.CDK;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.S3.Deployment;
using Constructs;

namespace Acme.Orders.Infrastructure.Frontend;

internal sealed record SiteContentProps
{
    public required Deployment Deployment { get; init; }

    public required IBucket Bucket { get; init; }

    public required WebConfig Config { get; init; }
}

/// <summary>The web app in its bucket, with what it has to know of this environment in config.json.</summary>
internal sealed class SiteContent : Construct
{
    /// <summary>Files named after their content, which therefore never changes.</summary>
    private const string Assets = "assets/*";

    /// <summary>The AWS command line needs more than the smallest function has.</summary>
    private const int MemoryMiB = 512;

    public SiteContent(Construct scope, string id, SiteContentProps props)
        : base(scope, id)
    {
        var code = WebCode.From(props.Deployment.SolutionRoot);
        var logs = props.Deployment.Logs.Group(this, "Logs");

        // Files of earlier versions stay: a page that is open while a new version arrives still asks for them.
        var assets = new BucketDeployment(this, "Assets", new BucketDeploymentProps
        {
            DestinationBucket = props.Bucket,
            Sources = [code],
            Exclude = ["*"],
            Include = [Assets],
            Prune = false,
            CacheControl = [CacheControl.SetPublic(), CacheControl.MaxAge(Duration.Days(365)), CacheControl.Immutable()],
            MemoryLimit = MemoryMiB,
            LogGroup = logs,
        });
        var pages = new BucketDeployment(this, "Pages", new BucketDeploymentProps
        {
            DestinationBucket = props.Bucket,
            Sources = [code, new SiteJson("config.json", ConfigJson(props.Config))],
            Exclude = [Assets],
            CacheControl = [CacheControl.NoCache()],
            MemoryLimit = MemoryMiB,
            LogGroup = logs,
        });

        // A page must never come before the assets that it asks for.
        pages.Node.AddDependency(assets);
        UseCurrentPython(props.Bucket);
    }

    /// <summary>
    /// CDK 2.160 uploads with a function on python3.11, on which AWS lets no new function start; CDK 2.215 with one on this runtime.
    /// </summary>
    private void UseCurrentPython(IBucket bucket)
    {
        var uploader = Stack.Of(this).Node.Children.Single(child => child.Node.Id.StartsWith("Custom::CDKBucketDeployment", StringComparison.Ordinal));
        ((CfnResource)uploader.Node.DefaultChild!).AddPropertyOverride("Runtime", "python3.13");
        Accept(uploader, bucket);
    }

    private static void Accept(IConstruct uploader, IBucket bucket)
    {
        var role = uploader.Node.FindChild("ServiceRole");
        CdkFunctions.AcceptAt(uploader, role);
        Accepted.At(uploader, "CDK writes and tests its function for this runtime, which AWS keeps current until June 2029. Nobody but CloudFormation calls it.", "AwsSolutions L1", "Serverless LambdaLatestVersion");
        Accepted.At(
            role.Node.FindChild("DefaultPolicy"),
            "It reads what CDK has uploaded, and writes into the bucket of the web app; CDK writes the policy.",
            "AwsSolutions IAM5[Action::s3:Abort*]",
            "AwsSolutions IAM5[Action::s3:DeleteObject*]",
            "AwsSolutions IAM5[Action::s3:GetBucket*]",
            "AwsSolutions IAM5[Action::s3:GetObject*]",
            "AwsSolutions IAM5[Action::s3:List*]",
            @"AwsSolutions IAM5[/^Resource::<\w+\.Arn>\/\*$/]",
            @"AwsSolutions IAM5[/^Resource::arn:[^:]+:s3:::cdk-[^*]+\/\*$/]");
        if (bucket.EncryptionKey is not null)
        {
            Accepted.At(
                role.Node.FindChild("DefaultPolicy"),
                "It encrypts what it writes with the one key of the bucket; CDK writes the policy.",
                "AwsSolutions IAM5[Action::kms:GenerateDataKey*]",
                "AwsSolutions IAM5[Action::kms:ReEncrypt*]");
        }
    }

    private static JsonObject ConfigJson(WebConfig config) => new()
    {
        ["api"] = config.ApiUrl,
        ["signIn"] = new JsonObject
        {
            ["authority"] = config.SignIn.Authority,
            ["clientId"] = config.SignIn.ClientId,
            ["scope"] = config.SignIn.Scope,
        },
    };
}
