using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Tests;

public class SiteCertificateTests(SynthesizedApps apps)
{
    private const string Arn = "arn:aws:acm:us-east-1:111122223333:certificate/one";

    private StackTemplate Dev => apps.Dev.ServicesAndWebApp;

    private KeyValuePair<string, JsonNode> Function =>
        Dev.All("AWS::Lambda::Function").Single(function => function.Key.StartsWith("SiteCertificateWatch", StringComparison.Ordinal));

    [Fact]
    public void The_name_that_CloudFront_gives_has_no_certificate_to_watch() =>
        Assert.DoesNotContain(apps.Prod.ServicesAndWebApp.All().Keys, resource => resource.StartsWith("SiteCertificateWatch", StringComparison.Ordinal));

    [Fact]
    public void It_is_asked_for_twice_a_day_by_a_function_that_may_do_nothing_else()
    {
        var rule = Dev.Properties("AWS::Events::Rule").Single(rule => rule["Targets"]![0]!["Arn"].Target() == Function.Key);
        var policy = Dev.All("AWS::IAM::Policy").Single(policy => policy.Key.StartsWith("SiteCertificateWatch", StringComparison.Ordinal));
        var statements = policy.Value["Properties"]!["PolicyDocument"]!["Statement"]!.AsArray();

        Assert.Equal("rate(12 hours)", (string?)rule["ScheduleExpression"]);
        Assert.Equal(
            ["acm:DescribeCertificate", "logs:CreateLogStream", "logs:PutLogEvents"], statements.SelectMany(statement => statement!["Action"].Texts()).Order());
        Assert.Single(statements, statement => statement!["Resource"] is JsonValue resource && (string?)resource == Arn);
        Assert.Equal(Arn, (string?)Function.Value["Properties"]!["Environment"]!["Variables"]!["CERTIFICATE_ARN"]);
        Assert.Equal("nodejs24.x", (string?)Function.Value["Properties"]!["Runtime"]);
    }

    [Fact]
    public void An_alarm_goes_off_thirty_days_before_it_expires()
    {
        var filter = Dev.Properties("AWS::Logs::MetricFilter")
            .Single(filter => (string?)filter["MetricTransformations"]![0]!["MetricName"] == "site-certificate-days");
        var alarm = Dev.Properties("AWS::CloudWatch::Alarm").Single(alarm => (string?)alarm["AlarmName"] == "acme-service-dev-site-certificate");

        Assert.Equal("$.daysToExpiry", (string?)filter["MetricTransformations"]![0]!["MetricValue"]);
        Assert.Equal(
            ("acme-service-dev", "site-certificate-days", "Minimum"),
            ((string?)alarm["Namespace"], (string?)alarm["MetricName"], (string?)alarm["Statistic"]));
        Assert.Equal((30, "LessThanThreshold"), ((int?)alarm["Threshold"], (string?)alarm["ComparisonOperator"]));
    }

    [Theory]
    [InlineData("return { Certificate: { NotAfter: new Date(Date.now() + 12.5 * 86400000) } };", 12)]
    [InlineData("throw new Error('ResourceNotFoundException');", 0)]
    public void It_writes_the_days_that_are_left_and_none_for_a_certificate_that_is_gone(string answer, int days) =>
        Assert.Equal($$"""{"daysToExpiry":{{days}}}""", Written(answer));

    /// <summary>Runs the function in the Node that the CDK's engine needs anyway, with an SDK that gives the answer.</summary>
    private string Written(string answer)
    {
        var code = (string)Function.Value["Properties"]!["Code"]!["ZipFile"]!;
        var sdk = $"{{ ACMClient: class {{ async send() {{ {answer} }} }}, DescribeCertificateCommand: class {{}} }}";
        var call = $"(() => {{ const exports = {{}}; const require = () => ({sdk});\n{code}\nreturn exports.handler(); }})()";
        var start = new ProcessStartInfo("node", ["--eval", call]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        return node.StandardOutput.ReadToEnd().Trim();
    }
}
