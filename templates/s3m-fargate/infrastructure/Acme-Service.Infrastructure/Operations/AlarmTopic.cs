using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SNS.Subscriptions;
using Constructs;

namespace Acme_Service.Infrastructure.Operations;

/// <summary>SNS topic that receives all alarms.</summary>
internal sealed class AlarmTopic : Construct
{
    public AlarmTopic(Construct scope, string id, Deployment deployment)
        : base(scope, id)
    {
        // The key that AWS manages for SNS cannot be used by CloudWatch, whose alarms would then vanish silently.
        var key = new Key(this, "Key", new KeyProps
        {
            Description = "Encrypts alarm notifications",
            EnableKeyRotation = true,
            RemovalPolicy = RemovalPolicy.DESTROY,
        });
        var cloudWatch = new ServicePrincipal("cloudwatch.amazonaws.com", new ServicePrincipalOpts
        {
            Conditions = new Dictionary<string, object>
            {
                ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Aws.ACCOUNT_ID },
            },
        });
        key.Grant(cloudWatch, "kms:Decrypt", "kms:GenerateDataKey*");

        var topic = new Topic(this, "Topic", new TopicProps
        {
            DisplayName = deployment.Name,
            MasterKey = key,
            EnforceSSL = true,
        });
        topic.GrantPublish(cloudWatch);
        if (deployment.Settings.Operations.AlarmEmail is { } address)
        {
            topic.AddSubscription(new EmailSubscription(address));
        }

        Topic = topic;
    }

    public ITopic Topic { get; }
}
