using Amazon.CDK;
using Amazon.CDK.AWS.Backup;
using Amazon.CDK.AWS.Events;
using Constructs;

namespace Acme_Service.Infrastructure.Security;

/// <summary>A copy of all tables and databases of a stack every night, apart from them and their own backups.</summary>
internal sealed class Backups : Construct
{
    private const int DaysKept = 35;

    public Backups(Stack scope, string id, Deployment deployment)
        : base(scope, id)
    {
        var vault = new BackupVault(this, "Vault", new BackupVaultProps
        {
            EncryptionKey = EncryptionKey.Of(this, deployment.Settings),
            RemovalPolicy = deployment.Settings.RemovalOfData,
        });
        var plan = new BackupPlan(this, "Plan", new BackupPlanProps
        {
            BackupPlanName = deployment.Name,
            BackupVault = vault,
            BackupPlanRules =
            [
                new BackupPlanRule(new BackupPlanRuleProps
                {
                    RuleName = "nightly",
                    ScheduleExpression = Schedule.Cron(new CronOptions { Hour = "3", Minute = "0" }),
                    DeleteAfter = Duration.Days(DaysKept),
                }),
            ],
        });
        var selection = plan.AddSelection("Data", new BackupSelectionOptions { Resources = [BackupResource.FromConstruct(scope)] });
        Accepted.At(
            ((Construct)selection).Node.FindChild("Role"),
            "AWS Backup alone assumes it. AWS's policy lets it copy data of the account into vaults, and restore none.",
            AwsPolicies.Backup);
    }
}
