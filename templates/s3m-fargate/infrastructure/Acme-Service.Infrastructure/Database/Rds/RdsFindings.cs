using Acme_Service.Infrastructure.Security;
using Acme_Service.Infrastructure.Settings;
using Amazon.CDK.AWS.RDS;

namespace Acme_Service.Infrastructure.Database;

/// <summary>Findings of the database that are accepted.</summary>
internal static class RdsFindings
{
    public static void Accept(DatabaseInstance instance, EnvironmentSettings settings)
    {
        Accepted.At(instance, "Only security groups of services reach the port, whichever it is.", "AwsSolutions RDS11");
        Accepted.At(
            instance.Node.FindChild("Secret"),
            "No service has it: migrations get it as they start, and one under way would fail if it changed. Outside of the security groups that "
                + "reach the database it opens nothing. Change it by hand where a person has seen it.",
            "AwsSolutions SMG4",
            "NIST+HIPAA SecretsManagerRotationEnabled");
        if (!settings.Rds.MultiAz)
        {
            Accepted.At(instance, "rds.multiAz is false: a standby costs as much as the instance.", "AwsSolutions RDS3");
        }

        if (!settings.DeletionProtection)
        {
            Accepted.At(
                instance,
                "deletionProtection is false, without which a first deployment that fails cannot be taken back.",
                "AwsSolutions RDS10");
        }

        if (instance.Node.TryFindChild("MonitoringRole") is { } role)
        {
            Accepted.At(role, "RDS alone assumes it. AWS's policy lets it use log groups whose names begin with RDS, and nothing else.", AwsPolicies.RdsMonitoring);
        }
    }
}
