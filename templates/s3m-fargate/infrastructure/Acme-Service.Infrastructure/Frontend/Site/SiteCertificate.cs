using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Security;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace Acme_Service.Infrastructure.Frontend;

/// <summary>
/// Watches the certificate of the web app. Its own metric is in us-east-1, like itself, where no alarm of another region sees it: a
/// function asks twice a day.
/// </summary>
internal sealed class SiteCertificate : Construct
{
    /// <summary>AWS renews certificates 60 days before they expire.</summary>
    private const int WorryingDays = 30;

    private const int TimeoutSeconds = 30;

    /// <summary>A certificate that cannot be read counts as one that has expired.</summary>
    private const string WriteDaysToExpiry = """
        const { ACMClient, DescribeCertificateCommand } = require('@aws-sdk/client-acm');
        const acm = new ACMClient({ region: 'us-east-1' });

        exports.handler = async () => {
          let daysToExpiry = 0;
          try {
            const { Certificate } = await acm.send(new DescribeCertificateCommand({ CertificateArn: process.env.CERTIFICATE_ARN }));
            daysToExpiry = Math.floor((Certificate.NotAfter - Date.now()) / 86_400_000);
          } catch (error) {
            console.error(error);
          }
          process.stdout.write(`${JSON.stringify({ daysToExpiry })}\n`);
        };
        """;

    public SiteCertificate(Construct scope, string id, Deployment deployment, string certificateArn)
        : base(scope, id)
    {
        var log = deployment.Logs.Group(this, "Logs");
        var function = new Function(this, "Function", new FunctionProps
        {
            Description = "Writes how long the web app's certificate is valid",
            Runtime = new Runtime(CdkFunctions.CurrentNode, RuntimeFamily.NODEJS, new LambdaRuntimeProps { SupportsInlineCode = true }),
            Architecture = Architecture.ARM_64,
            Handler = "index.handler",
            Code = Code.FromInline(WriteDaysToExpiry),
            Timeout = Duration.Seconds(TimeoutSeconds),
            LogGroup = log,
            Role = FunctionRole.ThatWrites(log, this, "Role"),
            Environment = new Dictionary<string, string> { ["CERTIFICATE_ARN"] = certificateArn },
        });
        function.AddToRolePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["acm:DescribeCertificate"],
            Resources = [certificateArn],
        }));
        Accepted.At(
            function,
            "It reads one certificate twice a day and reaches nothing else. The alarm tells when it cannot.",
            "Serverless+NIST+HIPAA LambdaDLQ",
            "Serverless LambdaTracing",
            "NIST+HIPAA LambdaConcurrency",
            "NIST+HIPAA+PCI LambdaInsideVPC");
        _ = new Rule(this, "Schedule", new RuleProps
        {
            Schedule = Schedule.Rate(Duration.Hours(12)),
            Targets = [new LambdaFunction(function)],
        });
        var days = new MetricFilter(this, "Days", new MetricFilterProps
        {
            LogGroup = log,
            FilterPattern = FilterPattern.Exists("$.daysToExpiry"),
            MetricNamespace = deployment.Name,
            MetricName = "site-certificate-days",
            MetricValue = "$.daysToExpiry",
        });
        Expiry = new()
        {
            Id = "site-certificate",
            Description = $"The certificate of the web app expires in less than {WorryingDays} days and AWS has not renewed it, or it is gone: look in "
                + "Certificate Manager, in us-east-1, for the DNS records that it lacks, or import another one.",
            Metric = days.Metric(new MetricOptions { Statistic = "Minimum", Period = Duration.Days(1) }),
            Threshold = WorryingDays,
            Comparison = ComparisonOperator.LESS_THAN_THRESHOLD,
            Periods = 1,
        };
    }

    public AlarmDefinition Expiry { get; }
}
