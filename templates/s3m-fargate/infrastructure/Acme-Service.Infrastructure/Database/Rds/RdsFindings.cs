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
            "Only migrations and the rotation of the services' logins use it. Where a person has seen it, change it by hand.",
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
            Accepted.At(role, "AWS's policy lets RDS write its metrics into their log group.", AwsPolicies.RdsMonitoring);
        }
    }
}
